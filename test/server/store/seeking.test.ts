import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { realFiles } from "../../../server/store/files.ts";
import { seekAll, seekAny, seekLines, soughtLines } from "../../../server/store/seeking.ts";
import { tempFolder } from "./places.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

/** A log of few letters, so that lines hold what is sought often, also where reads and lines end. */
const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 }), { maxLength: 30 });

it("finds the lines that hold something, each once and in order, wherever a read ends", async () => {
  const path = join(await tempFolder(), "log");
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.integer({ min: 1, max: 12 }),
      fc.boolean(),
      async (lines, readBytes, isEnded) => {
        const text = lines.join("\n") + (isEnded && lines.length > 0 ? "\n" : "");
        await writeFile(path, text, "latin1");
        const handle = await realFiles.open(path, "r");
        const found: [string, number][] = [];
        const seek = seekAll(
          seekAny([bytes("ab"), bytes("cc")]),
          seekLines((all, start, end) => all.subarray(start, end).includes("b")),
        );
        for await (const batch of soughtLines(handle, text.length, seek, readBytes))
          for (const sought of batch) found.push([sought.bytes.toString("latin1"), sought.start]);
        await handle.close();
        let start = 0;
        const expected: [string, number][] = [];
        for (const line of lines) {
          if (/ab|cc|b/.test(line)) expected.push([line, start]);
          start += line.length + 1;
        }
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});
