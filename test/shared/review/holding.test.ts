import fc from "fast-check";
import { expect, it } from "vitest";
import { type Id, makeId } from "../../../shared/ids.ts";
import { hold, type Shown, shownNow } from "../../../shared/review/holding.ts";
import type { Comment } from "../../../shared/review/threads.ts";

const numbered = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`;
const [me, bea] = [makeId("author", numbered(1)), makeId("author", numbered(2))];
const target = makeId("document", numbered(1));

function comment(at: number, by: Id<"author">, fields: Partial<Comment> = {}): Comment {
  const time = "2026-03-04T10:00:00.000Z";
  const id = makeId("comment", numbered(at));
  const stamps = { createdAt: time, createdBy: by, updatedAt: time, updatedBy: by };
  return {
    kind: "comment",
    id,
    revision: at,
    targetId: target,
    body: "–",
    resolved: false,
    ...stamps,
    ...fields,
  };
}

const ids = (shown: Shown) => [...shown.values()].map(({ id }) => id);

it("shows one's own at once, and others' only when they are asked for", () => {
  const [first, theirs, own] = [comment(1, bea), comment(2, bea), comment(3, me)];
  const shown = shownNow([first]);
  const held = hold(shown, [first, theirs, own], me);
  expect(ids(held.shown)).toEqual([first.id, own.id]);
  expect(held.news).toEqual({ fresh: 1, changed: 0 });
  expect(hold(shown, [first, theirs], me).shown).toBe(shown);
});

it("leaves what others edit, resolve or delete as it was, and counts it", () => {
  const [first, second] = [comment(1, bea), comment(2, bea)];
  const shown = shownNow([first, second]);
  const edited = { ...first, revision: 7, body: "Another" };
  const held = hold(shown, [edited], me);
  expect(held.shown).toBe(shown);
  expect(held.news).toEqual({ fresh: 0, changed: 2 });
});

it("lets one's own deleting, resolving and bringing back be seen at once", () => {
  const [mine, theirs] = [comment(1, me), comment(2, bea)];
  const shown = shownNow([mine, theirs]);
  expect(ids(hold(shown, [theirs], me).shown)).toEqual([theirs.id]);
  const resolved = { ...theirs, revision: 5, resolved: true, updatedBy: me };
  expect(hold(shown, [mine, resolved], me).shown.get(theirs.id)).toBe(resolved);
  expect(ids(hold(shownNow([theirs]), [theirs, { ...mine, revision: 9 }], me).shown)).toContain(mine.id);
});

it("takes in what one answered in another window along with the answer", () => {
  const theirs = comment(1, bea);
  const answer = comment(2, me, { parentId: theirs.id });
  const held = hold(shownNow([]), [theirs, answer], me);
  expect(new Set(ids(held.shown))).toEqual(new Set([theirs.id, answer.id]));
  expect(held.news).toEqual({ fresh: 0, changed: 0 });
});

it("never moves what others wrote, counts all that is held back, and settles at once", () => {
  const some = fc
    .uniqueArray(
      fc.record({ at: fc.integer({ min: 1, max: 12 }), isMine: fc.boolean(), later: fc.boolean() }),
      {
        selector: ({ at }) => at,
      },
    )
    .map((all) =>
      all.map(({ at, isMine, later }) => comment(at, isMine ? me : bea, later ? { revision: at + 100 } : {})),
    );
  fc.assert(
    fc.property(some, some, (before, now) => {
      const shown = shownNow(before);
      const held = hold(shown, now, me);
      for (const was of before)
        if (was.createdBy === bea && !now.some(({ id, updatedBy }) => id === was.id && updatedBy === me))
          expect(held.shown.get(was.id)).toBe(was);
      const current = shownNow(now);
      const same = [...current.values()].filter(
        ({ id, revision }) => held.shown.get(id)?.revision === revision,
      ).length;
      const gone = ids(held.shown).filter((id) => !current.has(id)).length;
      expect(held.news.fresh + held.news.changed).toBe(current.size - same + gone);
      expect(hold(held.shown, now, me).shown).toEqual(held.shown);
      expect(hold(shownNow(now), now, me)).toMatchObject({ news: { fresh: 0, changed: 0 } });
    }),
  );
});
