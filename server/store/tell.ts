/**
 * Calls every listener. One that throws has a bug, which is thrown for all to see; but what it was told of is done, so
 * neither the others nor the caller may fail for it.
 */
export function tell<T extends readonly unknown[]>(
  listeners: Iterable<(...told: T) => void>,
  ...told: T
): void {
  for (const listener of listeners)
    try {
      listener(...told);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
}
