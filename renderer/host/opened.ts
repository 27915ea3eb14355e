/** How the line before the records ends, and the one after them, as `server/http/opened.ts` writes them. */
const opening = '"records":[';
const closing = "]}}";

/**
 * Reads the reply that carries a whole workspace line by line as it comes: most of it is parsed before its end is there,
 * and in slices in which a window can still draw. Any other reply, such as a refusal, is read as it is.
 * @returns what `JSON.parse` would make of all of it
 * @throws Error where it was broken off
 */
export async function readOpened(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<unknown> {
  let head = "";
  let records: unknown[] | undefined;
  let isClosed = false;
  for await (const line of linesOf(body)) {
    if (isClosed) throw new Error("Something stands behind the end of a reply.");
    if (records === undefined) {
      head += line;
      if (line.endsWith(opening)) records = [];
    } else if (line === closing) isClosed = true;
    else for (const record of JSON.parse(`[${line.replace(/,$/, "")}]`) as unknown[]) records.push(record);
  }
  if (records === undefined) return JSON.parse(head);
  if (!isClosed) throw new Error("A reply was broken off.");
  const reply = JSON.parse(`${head}${closing}`) as { value: { records: unknown[] } }; // as just put together
  reply.value.records = records;
  return reply;
}

async function* linesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // The end of a long line is sought in what is new only.
    const lines = value.split("\n");
    lines[0] = rest + (lines[0] ?? "");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}
