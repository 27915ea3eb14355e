import fc from "fast-check";
import { expect, it } from "vitest";
import type { Id } from "../../../shared/ids.ts";
import type { AnyRecord } from "../../../shared/records/index.ts";
import { makeComment, put, remove } from "../../support/records.ts";
import { done } from "../support.ts";
import { bundleOf, edit, merged, recordsOf, two } from "./two.ts";

/*
 * Two people with a folder each, on a disk: whatever they do, and whenever they give each other bundles, in the end both have
 * all of it. The laws of merging are in test/shared/bundle; this is whether the folders, their logs and their counts keep them.
 */

type Act = {
  readonly on: 0 | 1;
  readonly type: "edit" | "comment" | "remove" | "merge";
  readonly which: number;
};

const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.record({
    on: fc.constantFrom(0 as const, 1 as const),
    type: fc.constantFrom(
      "edit" as const,
      "edit" as const,
      "comment" as const,
      "remove" as const,
      "merge" as const,
    ),
    which: fc.nat(1),
  }),
  { minLength: 3, maxLength: 12 },
);

const act = (on: Act["on"], type: Act["type"]): Act => ({ on, type, which: 0 });

/** Fields that each of the two writes and the other does not: then nothing has to be decided. */
const fields = [
  ["title", "side"],
  ["organisation", "relayedBy"],
] as const;

/** What two records say; whose numbers they have, and what was known when, is each folder's own. */
const bare = (records: ReadonlyMap<Id, AnyRecord>) =>
  Object.fromEntries(
    [...records]
      .map(([id, { revision: _1, ancestry: _2, ...content }]) => [id, content] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

it("no change that was acknowledged is lost between two folders, in whatever order they are merged", async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (list, isHereFirst) => {
      const { here, there, source, annotation } = await two();
      const hosts = [here, there] as const;
      /** The latest that was written into each field, and every comment that was written and not deleted. */
      const written = new Map<string, string>();
      const comments = [new Set<Id>(), new Set<Id>()] as const;
      const give = async (to: 0 | 1) => {
        const { json } = await bundleOf(hosts[to === 0 ? 1 : 0], { originals: false });
        await merged(hosts[to], json);
        expect((await merged(hosts[to], json)).seq).toBeUndefined(); // once more changes nothing
      };
      for (const [i, { on, type, which }] of list.entries()) {
        const host = hosts[on];
        if (type === "merge") await give(on);
        else if (type === "edit") {
          const field = fields[on][which] ?? fields[on][0];
          await edit(host, source.id, { [field]: `word ${i}` });
          written.set(field, `word ${i}`);
        } else if (type === "comment") {
          const comment = makeComment(annotation, { body: `comment ${i}` });
          await done(host, "commit", { changes: put(comment) });
          comments[on].add(comment.id);
        } else {
          const [id] = comments[on]; // nobody deletes what others wrote
          const record = id && (await recordsOf(host)).get(id);
          if (!record) continue;
          await done(host, "commit", { changes: [remove(record)] });
          comments[on].delete(record.id);
        }
      }
      for (const to of isHereFirst ? ([0, 1, 0] as const) : ([1, 0, 1] as const)) await give(to);
      const [ours, theirs] = [await recordsOf(here), await recordsOf(there)];
      expect(bare(theirs)).toEqual(bare(ours));
      expect(ours.get(source.id)).toMatchObject(Object.fromEntries(written));
      const left = [...ours.values()].filter(({ kind }) => kind === "comment").map(({ id }) => id);
      expect(new Set(left)).toEqual(new Set([...comments[0], ...comments[1]]));
      await Promise.all(hosts.map((host) => host.close()));
    }),
    {
      numRuns: 5 * Number(process.env["LAW_RUNS"] ?? 1),
      // Written, given, and deleted where it was written: it must go on the other side too.
      examples: [
        [[act(0, "comment"), act(1, "merge"), act(0, "remove"), act(1, "edit"), act(1, "comment")], true],
      ],
    },
  );
});
