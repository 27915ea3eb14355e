const english = "january february march april may june july august september october november december".split(
  " ",
);
const spanish =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ");

/**
 * A written date as `2026-03-04`, `2026-03` or `2026`; undefined where it is none, or could be two (`04/03/2026`).
 * English and Spanish.
 */
export function parseDate(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[t ]\d\d:\d\d.*)?)?)?$/.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3]);
  // 4 March 2026, 4th of March, 2026, 4 de marzo de 2026; a weekday may come first.
  const dayFirst =
    /^(?:\p{L}+,? )?(?:el )?(\d{1,2})(?:st|nd|rd|th)?\.? (?:of |de )?(\p{L}+)\.?,? (?:de |del )?(\d{4})\b/u.exec(
      text,
    );
  if (dayFirst) return compose(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(?:\p{L}+,? )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/u.exec(text);
  if (monthFirst) return compose(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const month = /^(\p{L}+)\.?,? (?:de |del )?(\d{4})$/u.exec(text);
  return month && monthOf(month[1]) !== undefined ? compose(month[2], monthOf(month[1])) : undefined;
}

/** The month's number by its name or a clear beginning of it ("sept"); undefined for any other word. */
function monthOf(word = ""): string | undefined {
  if (word.length < 3) return undefined;
  for (const names of [english, spanish]) {
    const index = names.findIndex((name) => name.startsWith(word));
    if (index >= 0) return String(index + 1);
  }
  return word === "setiembre" ? "9" : undefined;
}

/** Only days there are: no 31 February. A part that is not given is left out; a day without a month is nothing. */
function compose(year = "", month?: string, day?: string): string | undefined {
  const isMonthFirst = month === undefined && day !== undefined;
  if (isMonthFirst) return undefined;
  if (month === undefined) return /^(1[5-9]|20)\d\d$/.test(year) ? year : undefined;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const isReal = at.getUTCMonth() === Number(month) - 1 && at.getUTCFullYear() === Number(year);
  return isReal ? at.toISOString().slice(0, day === undefined ? 7 : 10) : undefined;
}
