import { expect, it } from "vitest";
import { changedFields } from "../../shared/history/fields.ts";
import { actOf, summaryOf } from "../../shared/history/summary.ts";
import type { AnyRecord } from "../../shared/records/index.ts";
import { Workspace } from "../../shared/workspace.ts";
import { dayFrom, dayOf, dayUntil } from "../../renderer/model/days.ts";
import { historyField, historyValue, isReadable, recordTitle } from "../../renderer/model/historyTexts.ts";
import { lineSentence } from "../../renderer/model/logTexts.ts";
import { someFile } from "../server/world.ts";

const { records } = someFile();
const workspace = new Workspace(1, records);

it("has a name for every field of every kind of record that people read", () => {
  const unnamed = records.flatMap((record) =>
    changedFields({ after: record })
      .filter(({ field }) => isReadable(record, field) && historyField(field, record.kind) === field)
      .map(({ field }) => `${record.kind}.${field}`),
  );
  expect([...new Set(unnamed)]).toEqual([]);
});

it("shows every value in words, and no id, object or fingerprint", () => {
  for (const record of records)
    for (const { field, after } of changedFields({ after: record }))
      if (isReadable(record, field))
        expect(historyValue(workspace, field, after), `${record.kind}.${field}`).not.toMatch(
          /\{"|\[object|[0-9a-f]{8}-[0-9a-f]{4}-/,
        );
  for (const record of records) expect(recordTitle(workspace, record)).not.toBe("");
});

it("tells by its stamps whether a record was made, changed, or came back", () => {
  const [record] = records;
  if (!record) throw new Error("There are records.");
  const stamped = (createdAt: string, updatedAt: string): AnyRecord => ({ ...record, createdAt, updatedAt });
  expect(actOf({ after: stamped("2", "2") }, "2")).toBe("created");
  expect(actOf({ after: stamped("1", "2") }, "2")).toBe("changed");
  expect(actOf({ after: stamped("1", "1") }, "2")).toBe("returned");
  expect(actOf({ before: record }, "2")).toBe("removed");
});

it("says in one sentence what a commit did and where", () => {
  const [first] = records;
  const at = first?.createdAt ?? "";
  const touched = records
    .filter(({ kind }) => kind === "annotation" || kind === "source")
    .map((record) => ({ id: record.id, after: { ...record, createdAt: at, updatedAt: at } }));
  const by = [...workspace.all("author")][0]?.id;
  const line = {
    id: "0",
    seq: 1,
    at,
    ...(by && { by }),
    ...summaryOf(touched, at, (id) => workspace.get(id)),
  };
  expect(lineSentence(workspace, line)).toMatch(
    /^Ana Ruiz marked .*\d claims?.* and added 3 sources in “Strikes off the coast”/,
  );
});

it("takes days where somebody is for the moments they begin and end", () => {
  const from = dayFrom("2026-03-04") ?? "";
  expect(new Date(from).getHours()).toBe(0);
  expect(dayOf(from)).toBe("2026-03-04");
  expect(dayUntil("2026-03-04")).toBe(dayFrom("2026-03-05"));
  expect(dayOf(dayUntil("2026-12-31"), -1)).toBe("2026-12-31");
  expect(dayFrom("")).toBeUndefined();
});
