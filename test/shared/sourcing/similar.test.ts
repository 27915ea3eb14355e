import fc from "fast-check";
import { expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import { draftOf } from "../../../shared/records/index.ts";
import { ClaimWords, wordsOf } from "../../../shared/sourcing/similar.ts";
import { stepOf } from "../../../shared/undo.ts";
import { plan, type Change } from "../../../shared/changes.ts";
import type { Workspace } from "../../../shared/workspace.ts";
import { makeClaim, put, remove } from "../../support/records.ts";
import { author, holding } from "./support.ts";

const boats = makeClaim({ statement: "US forces struck six boats in March." });
const rate = makeClaim({ statement: "The homicide rate rose to 44.5 per 100,000 in 2025." });
const port = makeClaim({ statement: "Five per cent of containers are scanned in March." });

const names = (found: ReturnType<ClaimWords["similar"]>) => found.map(({ claim }) => claim.id);

it("counts words whatever their case, accents or plural, and leaves out those that say nothing", () => {
  expect([...wordsOf("The Boats are in Málaga: 44.5 of them").keys()]).toEqual(["boat", "malaga", "44.5"]);
  expect([...wordsOf("Los barcos están en el puerto").keys()]).toEqual(["barco", "puerto"]);
  expect([...wordsOf("no boats; glass, gas").keys()]).toEqual(["no", "boat", "glass", "gas"]);
});

it("proposes the claim that shares most, and says which words, as they are written, the rarest first", () => {
  const words = new ClaimWords(holding([], boats, rate, port));
  const [first, ...others] = words.similar("In March, six boats were hit");
  expect(first?.claim.id).toBe(boats.id);
  expect(first?.shared).toEqual(["six", "boats", "March"]);
  expect(others).toEqual([]);
  expect(words.similar("An entirely different matter")).toEqual([]);
});

it("takes the same words for the same statement, whatever is between them", () => {
  const [found] = new ClaimWords(holding([], boats)).similar("Six boats, struck by the US forces: in March");
  expect(found?.score).toBeCloseTo(1);
});

it("proposes what a claim was merged into, once, and never the claim itself in another wording", () => {
  const merged = makeClaim({ statement: "Six vessels were hit.", mergedInto: boats.id });
  const words = new ClaimWords(holding([], boats, rate, merged));
  expect(names(words.similar("Six vessels hit"))).toEqual([boats.id]);
  expect(names(words.similar("Six vessels hit", { except: boats.id }))).toEqual([]);
  expect(names(words.similar(boats.statement, { except: merged.id }))).toEqual([]);
});

const word = fc.constantFrom("boat", "boats", "strike", "March", "the", "six", "Guayas", "port", "Guayás");
const statement = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

it("is the same for two statements whichever of them is the claim, and 1 for the statement itself", () => {
  fc.assert(
    fc.property(statement, statement, (a, b) => {
      const [x, y] = [makeClaim({ statement: a }), makeClaim({ statement: b })];
      const words = new ClaimWords(holding([], x, y));
      const score = (text: string, id: Id) =>
        words.similar(text).find(({ claim }) => claim.id === id)?.score ?? 0;
      expect(score(a, y.id)).toBeCloseTo(score(b, x.id));
      if (wordsOf(a).size > 0) expect(score(a, x.id)).toBeCloseTo(1);
    }),
  );
});

it("finds after any commits what it finds when it is made anew", () => {
  const step = fc.tuple(fc.constantFrom("new", "edit", "remove", "merge"), fc.nat(), fc.nat(), statement);
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), statement, (steps, sought) => {
      const workspace = holding([], boats, rate);
      const words = new ClaimWords(workspace);
      for (const [what, at, to, said] of steps) {
        const changes = changeFor(workspace, what, at, to, said);
        const made = plan(workspace, changes, { at: "2026-03-20T10:00:00.000Z", by: author.id });
        const { moves } = stepOf("", workspace, made);
        workspace.receive(made);
        words.receive(moves);
      }
      expect(words.similar(sought)).toEqual(new ClaimWords(workspace).similar(sought));
    }),
  );
});

function changeFor(workspace: Workspace, what: string, at: number, to: number, said: string): Change[] {
  const all = [...workspace.all("claim")];
  const one = all[at % Math.max(1, all.length)];
  const other = all[to % Math.max(1, all.length)];
  if (!one || !other || what === "new") return put(makeClaim({ statement: said }));
  if (what === "edit") return put({ ...draftOf<"claim">(one), statement: said });
  const isFree = [...workspace.referring("claim", one.id)].length === 0;
  if (what === "merge" && one !== other && isFree && !other.mergedInto)
    return put({ ...draftOf<"claim">(one), mergedInto: other.id });
  return isFree ? [remove(one)] : put(makeClaim({ statement: said }));
}

it("looks at few of five thousand claims", () => {
  const subjects = Array.from({ length: 5_000 }, (_, i) =>
    makeClaim({ statement: `Ship ${i} left port ${i % 97}.` }),
  );
  const words = new ClaimWords(holding([], ...subjects));
  const plain = () => subjects.filter(({ statement: each }) => wordsOf(each).has("4711")).length;
  const time = (run: () => unknown) => {
    const start = performance.now();
    for (let i = 0; i < 5; i++) run();
    return performance.now() - start;
  };
  expect(words.similar("Vessel 4711 sailed")[0]?.claim.statement).toContain("4711");
  expect(time(() => words.similar("Vessel 4711 sailed"))).toBeLessThan(time(plain) / 5);
});
