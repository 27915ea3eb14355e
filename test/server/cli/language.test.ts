import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { languageOf } from "../../../server/cli/language.ts";
import { temporaryFolder } from "../support.ts";
import { Shell, bundledProgram } from "./program.ts";

it.each([
  [{ LANG: "es_EC.UTF-8" }, "es"],
  [{ LANG: "es" }, "es"],
  [{ LANG: "es_ES@euro" }, "es"],
  [{ LANG: "en_GB.UTF-8" }, "en"],
  [{ LC_MESSAGES: "es_MX.UTF-8", LANG: "en_GB.UTF-8" }, "es"],
  [{ LC_ALL: "C", LC_MESSAGES: "es_MX.UTF-8" }, "en"],
  [{ LC_ALL: "", LANG: "es_AR.UTF-8" }, "es"],
  [{ LANG: "C.UTF-8" }, "en"],
  [{ LANG: "pt_BR.UTF-8" }, "en"],
  [{}, "en"],
])("a shell of %j is spoken to in %s", (env, language) => {
  expect(languageOf(env)).toBe(language);
});

describe.each(["alone", "beside a running host"])("%s, the command line of a Spanish shell", (how) => {
  let program = "";
  let folder = "";
  beforeAll(async () => {
    ({ program, folder } = await bundledProgram());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const ready = async () => {
    const home = await temporaryFolder();
    const claimdesk = new Shell(program, home, { LANG: "es_EC.UTF-8" });
    // The host beside it speaks English; what it answers is in the language of whoever asks.
    if (how !== "alone") await new Shell(program, home).serve();
    return { home, claimdesk };
  };

  it("says in Spanish what was done and what was not", async () => {
    const { home, claimdesk } = await ready();
    await writeFile(join(home, "a.txt"), Uint8Array.of(0x4e, 0x69, 0xf1, 0x6f));
    await writeFile(join(home, "c.pdf"), "%PDF-1.7");
    const { out, err } = await claimdesk.run("import", "a.txt", "c.pdf", "gone.txt");
    expect(out).toBe(
      "a.txt: se importó como “Niño” (4 caracteres, Windows-1252).\n    El archivo no dice cómo está codificado; se supuso Windows-1252.\n",
    );
    expect(err).toBe(
      "c.pdf: “c.pdf” es un archivo PDF, no texto sin formato. No se importó nada.\ngone.txt: Ese archivo no existe.\n",
    );
    const check = await claimdesk.run("check");
    expect(check.out).toMatch(/^Registros: .* Commits en el historial: 2\.\nTodo está en orden\.\n$/);
    expect((await claimdesk.run("fly")).err).toBe("No existe la orden “fly”.\nPruebe: claimdesk help\n");
  });
});
