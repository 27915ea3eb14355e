import { expect, it } from "vitest";
import { logFor } from "../../server/log.ts";

const linesOf = (env: Record<string, string>, isTTY: boolean | undefined) => {
  const lines: string[] = [];
  const log = logFor(env, { ...(isTTY === undefined ? {} : { isTTY }), write: (line) => lines.push(line) });
  log("failed", { method: "open" });
  log("commit", { seq: 1 });
  return lines.map((line) => (JSON.parse(line) as { event: string }).event);
};

it("a terminal shows no log lines unless they are asked for", () => {
  expect(linesOf({}, true)).toEqual([]);
  expect(linesOf({ CLAIMDESK_LOG: "1" }, true)).toEqual(["failed", "commit"]);
});

it("a file or a service gets what went wrong, and everything when that is asked for", () => {
  expect(linesOf({}, undefined)).toEqual(["failed"]);
  expect(linesOf({ CLAIMDESK_LOG: "1" }, undefined)).toEqual(["failed", "commit"]);
});
