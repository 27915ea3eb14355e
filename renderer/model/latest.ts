/**
 * Asking for something that takes long, of which only the latest counts: what is called off before its turn is never asked,
 * and what is asked waits until the one before has its answer.
 */
export class Latest {
  readonly #pauseMs: number;
  #turn: Promise<void> = Promise.resolve();

  /** @param pauseMs how long nothing else is asked for before anything is, in milliseconds */
  constructor(pauseMs: number) {
    this.#pauseMs = pauseMs;
  }

  /**
   * Asks, and tells the answer. Returns what calls it off: then nothing is told.
   * @param question must not throw
   */
  ask<T>(question: () => Promise<T>, tell: (answer: T) => void): () => void {
    let isWanted = true;
    const ask = async () => {
      if (!isWanted) return;
      const answer = await question();
      if (isWanted) tell(answer);
    };
    const timer = setTimeout(() => {
      this.#turn = this.#turn.then(ask);
    }, this.#pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }
}
