/** Milliseconds from the start of `work`, at the beginning of a frame, until that frame is ready: script, style, layout, paint. */
export function untilPainted(work: () => void): Promise<number> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    let start = 0;
    // A message sent within a frame arrives after the frame is done.
    channel.port1.onmessage = () => resolve(performance.now() - start);
    requestAnimationFrame(() => {
      start = performance.now();
      work();
      channel.port2.postMessage(null);
    });
  });
}

/** The same for work that goes on by itself: until the first frame at whose end `isDone` is ready. */
export async function untilDone(work: () => void, isDone: () => boolean): Promise<number> {
  let start = 0;
  let time = await untilPainted(() => {
    start = performance.now();
    work();
  });
  while (!isDone()) {
    await untilPainted(() => undefined);
    time = performance.now() - start;
  }
  return time;
}

/** After `count` frames. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
