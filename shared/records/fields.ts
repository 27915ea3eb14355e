import * as v from "valibot";
import { type Kind, idOf } from "../ids.ts";
import { says } from "../issues.ts";

/** Free text of at most `max` UTF-16 code units; empty is allowed where a field is. */
export const text = (max: number) => v.pipe(v.string(), v.maxLength(max, tooLong(max)));

const tooLong = (max: number) => says((words) => words.host.fields.tooLong(max));

/** Text that must say something: a name, a statement. */
export const words = (max: number) =>
  v.pipe(
    v.string(),
    v.check(
      (value) => value.trim() !== "",
      says((words) => words.host.fields.empty),
    ),
    v.maxLength(max, tooLong(max)),
  );

/** A count or an offset: a whole number from 0 up that JSON carries exactly. */
export const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it. */
export const isoTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
    says((words) => words.host.fields.time),
  ),
);

/** SHA-256 in lower-case hex. */
export const sha256 = v.pipe(
  v.string(),
  v.regex(
    /^[0-9a-f]{64}$/,
    says((words) => words.host.fields.hash),
  ),
);

/** A day, a month or a year: `2026-03-04`, `2026-03`, `2026` (what a byline gives is often no more). */
export const date = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    says((words) => words.host.fields.date),
  ),
  v.check(
    isReal,
    says((words) => words.host.fields.noSuchDay),
  ),
);

/** Whether a text is a date as records hold it: `2026-03-04`, `2026-03` or `2026`, and a day there is. */
export const isDate = (written: string): boolean => v.is(date, written);

/** Only what has a day can be wrong beyond its pattern; a date rolls 31 February over into March. */
function isReal(written: string): boolean {
  if (written.length !== 10) return true;
  const day = new Date(written);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}

/** Where something stands on the web. Nothing else is ever made a link: no script, no file of this computer. */
export const webAddress = v.pipe(
  text(2_000),
  v.regex(
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#]\S*$/,
    says((words) => words.host.fields.webAddress),
  ),
);

/** Whether a text is a web address as records hold it. */
export const isWebAddress = (written: string): boolean => v.is(webAddress, written);

/** One copy of a workspace, a UUID. */
export const copyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** Fields the host adds to every record it stores; a client cannot send them. */
export const stampFields = {
  createdAt: isoTime,
  createdBy: idOf("author"),
  updatedAt: isoTime,
  updatedBy: idOf("author"),
  /**
   * What other copies of the workspace knew of it, where it came by a bundle, and the version in which it was brought `back`
   * after it had been removed; see shared/bundle/versions.ts.
   */
  ancestry: v.exactOptional(
    v.strictObject({
      known: v.record(copyId, whole),
      at: whole,
      back: v.exactOptional(v.record(copyId, whole)),
    }),
  ),
};

/**
 * The two schemas of a record: `draft` is what a client sends, `stored` what the host keeps. Both are strict: an
 * unknown property is refused rather than dropped.
 */
export function recordSchemas<const K extends Kind, const E extends v.ObjectEntries>(kind: K, entries: E) {
  const own = { kind: v.literal(kind), id: idOf(kind), revision: whole, ...entries };
  return { draft: v.strictObject(own), stored: v.strictObject({ ...own, ...stampFields }) };
}
