import { expect, it } from "vitest";
import { Problems } from "../../../server/store/problems.ts";
import { wordsIn } from "../../../shared/words/catalogue.ts";

it("a problem that says what it said before is no news, however it was phrased", () => {
  const problems = new Problems();
  let told = 0;
  problems.listen(() => told++);
  problems.set("log", (words) => words.host.store.closed);
  problems.set("log", (words) => words.host.store.closed);
  expect(told).toBe(1);
  problems.set("log", (words) => words.host.store.logBroken);
  expect(told).toBe(2);
  problems.set("log", undefined);
  problems.set("log", undefined);
  expect([told, problems.list]).toEqual([3, []]);
});

it("a problem is kept as what can be said in any language", () => {
  const problems = new Problems();
  problems.set("log", (words) => words.host.store.closed);
  expect(problems.list.map((say) => say(wordsIn("es")))).toEqual([
    "El espacio de trabajo está cerrado, así que no se cambió nada. Ábralo de nuevo.",
  ]);
});
