import { describe, expect, it } from "vitest";
import { isOn, stateOf } from "../../../shared/review/judged.ts";
import { makeAnnotation, makeDocument, makeSource } from "../../support/records.ts";

const text = "The minister said no.";
const document = makeDocument(text);
const annotation = makeAnnotation(document, text, { start: 4, end: 12 }, { label: "claim" });

describe("the fingerprint of what an annotation says", () => {
  it("depends neither on who wrote it, nor on its number, nor on the order of its fields", () => {
    const { label, attributes, ...rest } = annotation;
    const stamps = { createdAt: "2026-03-04T10:00:00.000Z", id: makeAnnotation(document, text, []).id };
    expect(stateOf({ ...rest, ...stamps, attributes, label } as typeof annotation)).toBe(stateOf(annotation));
  });

  it("changes with label, passage, attributes, links and note", () => {
    const changed = [
      { ...annotation, label: "quote" as const },
      { ...annotation, spans: [{ start: 4, end: 17 }] },
      { ...annotation, attributes: { checkable: true } },
      { ...annotation, sourceId: makeSource().id },
      { ...annotation, restsOn: [makeSource().id] },
      { ...annotation, note: "Who?" },
    ];
    const states = new Set([annotation, ...changed].map(stateOf));
    expect(states.size).toBe(changed.length + 1);
    for (const one of changed) expect(isOn(stateOf(annotation), one)).toBe(false);
    expect(isOn(stateOf(annotation), annotation)).toBe(true);
  });
});
