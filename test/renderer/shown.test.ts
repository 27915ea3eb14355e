import { afterEach, expect, it } from "vitest";
import { compareNames, shownDate, shownNumber, shownTime } from "../../renderer/model/shown.ts";
import { speak } from "../../renderer/model/words.ts";
import { localeOf } from "../../shared/words/locale.ts";

afterEach(() => speak("en"));

it("shows a date as far as it is known, and the same day everywhere", () => {
  const [year, month, day] = ["2026", "2026-03", "2026-03-01"].map(shownDate);
  expect(year).toBe("2026");
  expect(month).toMatch(/Mar.* 2026/);
  expect(month).not.toMatch(/\b1\b|28/);
  expect(day).toMatch(/\b1\b/);
  expect(day).toMatch(/Mar/);
});

it("follows the language from the moment it is spoken", async () => {
  const english = shownDate("2026-01-05");
  await speak("es");
  expect(shownDate("2026-01-05")).not.toBe(english);
  expect(shownDate("2026-01-05")).toMatch(/ene/);
  expect(shownTime("2026-01-05T12:00:00.000Z")).toMatch(/ene/);
  expect(shownNumber(1_234_567.5)).toBe(new Intl.NumberFormat(localeOf("es")).format(1_234_567.5));
});

it("shows what is no date as it is written", () => {
  expect(shownDate("spring")).toBe("spring");
});

it("orders names as people do: ñ after n in Spanish, numbers by value", async () => {
  await speak("es");
  expect(["ñandú", "oso", "nutria", "nube 10", "nube 9"].toSorted(compareNames)).toEqual([
    "nube 9",
    "nube 10",
    "nutria",
    "ñandú",
    "oso",
  ]);
});
