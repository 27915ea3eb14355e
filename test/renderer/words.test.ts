import { afterEach, expect, it } from "vitest";
import { language, speak, words } from "../../renderer/model/words.ts";
import { wordsIn } from "../../shared/words/catalogue.ts";

afterEach(() => speak("en"));

it("speaks a language once its words have come, and the one it had until then", async () => {
  const coming = speak("es");
  expect(words()).toBe(wordsIn("en"));
  expect(language()).toBe("en");
  await coming;
  expect(words()).toBe(wordsIn("es"));
  expect(language()).toBe("es");
});

it("speaks the last of the languages that were wanted while words came", async () => {
  await Promise.all([speak("es"), speak("en")]);
  expect(language()).toBe("en");
  expect(words()).toBe(wordsIn("en"));
});
