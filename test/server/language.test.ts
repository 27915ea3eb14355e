import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { HostEvent } from "../../shared/api.ts";
import type { Language } from "../../shared/words/index.ts";
import { dispatch } from "../../server/dispatch.ts";
import type { Host } from "../../server/host.ts";
import { makeAuthor, makeComment, makeSource, put } from "../support/records.ts";
import { blockSnapshot, done, imported, openTestHost, serve, temporaryFolder } from "./support.ts";

const spoken = async (host: Host, name: string, input: unknown, language: Language = "es") => {
  const reply = await dispatch(host.service, host.actor, name, input, language);
  return reply.ok ? reply.value : reply.error;
};

/** A local server, and a call to it by a client that wants these languages. */
async function server() {
  const running = await serve();
  const call = async (name: string, input: unknown, wanted: string, token = running.token) => {
    const { status, text } = await running.send(`/api/${name}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "accept-language": wanted,
      },
      body: JSON.stringify(input),
    });
    return { status, message: (JSON.parse(text) as { error?: { message: string } }).error?.message };
  };
  return { running, call };
}

/** A workspace of one document whose text and file are gone from the disk, in a host that has not noticed. */
async function damagedHost(): Promise<{ host: Host; hash: string }> {
  const folder = await temporaryFolder();
  const places = { workspace: join(folder, "workspace"), config: join(folder, "config") };
  const first = await openTestHost(places);
  await imported(first, "Three boats were struck.");
  await first.close();
  await rm(join(places.workspace, "originals"), { recursive: true });
  const [text = ""] = await readdir(join(places.workspace, "texts"));
  await writeFile(join(places.workspace, "texts", text), "Goats");
  return { host: await openTestHost(places), hash: text.slice(0, -".txt".length) };
}

const damagedText = /^El texto de “Boats” se dañó o se modificó en la carpeta del espacio de trabajo/;

describe("over HTTP, whoever wants Spanish", () => {
  it("is told in it of a conflict", async () => {
    const { running, call } = await server();
    const source = makeSource();
    await done(running.host, "commit", { changes: put(source) });
    expect(await call("commit", { changes: put(source) }, "es-EC,es;q=0.9")).toEqual({
      status: 200,
      message: "Esta fuente ya existe, así que no se creó de nuevo.",
    });
  });

  it("is told in it what they may not do", async () => {
    const { running, call } = await server();
    const source = makeSource();
    const comment = makeComment(source);
    const { seq } = await done(running.host, "commit", { changes: put(source, comment) });
    const bea = await running.tokens.tokenFor(await running.host.authorNamed("Bea Ortiz"));
    const changes = put({ ...comment, revision: seq, body: "Otra cosa." });
    const { message } = await call("commit", { changes }, "es", bea);
    expect(message).toBe("Solo su autor puede cambiar lo que dice un comentario. No se cambió nada.");
    const { message: name } = await call("commit", { changes: put(makeAuthor()) }, "es", bea);
    expect(name).toBe("Cada autor solo puede cambiar su propio nombre. No se cambió nada.");
  });

  it("is told in it what is wrong with what was sent", async () => {
    const { call } = await server();
    const changes = put(makeSource({ name: " " }));
    expect((await call("commit", { changes }, "es")).message).toBe(
      "changes.0.record.name no es como debería: Esto no puede quedar vacío.",
    );
    expect((await call("open", { extra: 1 }, "es")).message).toBe(
      'extra no es como debería: Aquí no existe el campo "extra".',
    );
    expect((await call("text", {}, "es")).message).toBe('hash no es como debería: Falta el campo "hash".');
  });

  it("is told in it that something is not there", async () => {
    const { call } = await server();
    const hash = "0".repeat(64);
    expect((await call("text", { hash }, "es")).message).toBe(
      "No hay ningún texto con este hash en el espacio de trabajo.",
    );
    expect((await call("nothing", {}, "es")).message).toBe("No existe ese método.");
  });

  it("is refused in it", async () => {
    const { running, call } = await server();
    expect(await call("open", {}, "es", "wrong")).toEqual({
      status: 401,
      message: "Este enlace no es válido, o ya no lo es. Use el enlace que Claimdesk mostró al iniciarse.",
    });
    const foreign = await running.send("/", {
      headers: { origin: "https://evil.example", "accept-language": "es" },
    });
    expect([foreign.status, foreign.text]).toEqual([403, expect.stringContaining("viene de otra página")]);
    const page = await running.send("/nothing", { headers: { "accept-language": "es" } });
    expect([page.status, page.text]).toEqual([404, expect.stringContaining("La interfaz no está compilada")]);
  });
});

it.each(["", "ja", "ja,fr;q=0.8", "*", "<script>", "es_ES", "x".repeat(5_000)])(
  "whoever wants “%s”, which is none of ours, is answered in English",
  async (wanted) => {
    const { call } = await server();
    expect((await call("nothing", {}, wanted)).message).toBe("There is no such method.");
  },
);

describe("what is wrong with the workspace", () => {
  it("reaches an open stream in the language its client asked for, and others in theirs", async () => {
    const running = await serve();
    const { host } = running;
    await blockSnapshot(host.workspace);
    const heard = await Promise.all(["es", "en"].map((wanted) => firstStatus(running, wanted)));
    await done(host, "commit", { changes: put(makeSource()) });
    const [spanish, english] = await Promise.all(heard.map(({ status }) => status));
    expect(spanish).toEqual([expect.stringMatching(/así que no se pudo poner al día records\.json/)]);
    expect(english).toEqual([expect.stringMatching(/so records\.json could not be brought up to date/)]);
  });

  it("comes with the workspace in the language of the call", async () => {
    const { host, hash } = await damagedHost();
    await dispatch(host.service, host.actor, "text", { hash });
    expect(await spoken(host, "open", {})).toMatchObject({
      status: { problems: [expect.stringMatching(damagedText)] },
    });
    expect(await spoken(host, "open", {}, "en")).toMatchObject({
      status: { problems: [expect.stringMatching(/^The text of “Boats”/)] },
    });
  });

  it("is reported by a check in the language of the call", async () => {
    const { host } = await damagedHost();
    expect(await spoken(host, "check", {})).toMatchObject({
      problems: [
        expect.stringMatching(/^El texto de document:\S+ está dañado: /),
        expect.stringMatching(/^Falta el archivo importado de document:\S+: originals\//),
      ],
    });
  });
});

describe("what an import and an export say", () => {
  const stage = async (host: Host, bytes: Uint8Array<ArrayBuffer>) =>
    (await done(host, "stageFile", { bytes })).fileId;

  it("is in the language of the call, and stays in the record as it was said", async () => {
    const host = await openTestHost();
    const fileId = await stage(host, Uint8Array.of(0x4e, 0x69, 0xf1, 0x6f, 0x0d));
    const notes = [
      "El archivo no dice cómo está codificado; se supuso Windows-1252.",
      "Se unificaron los finales de línea (LF).",
    ];
    expect(await spoken(host, "previewText", { fileId, name: "a.txt" })).toMatchObject({ notes });
    const fields = { title: "Niño", tags: [] };
    expect(await spoken(host, "importText", { fileId, name: "a.txt", fields })).toMatchObject({ notes });
    const { records } = await done(host, "open", {});
    expect(records.find(({ kind }) => kind === "document")).toMatchObject({ importNotes: notes });
  });

  it("names the kind of a file that is no text", async () => {
    const host = await openTestHost();
    const fileId = await stage(host, new TextEncoder().encode("%PDF-1.7"));
    expect(await spoken(host, "previewText", { fileId, name: "a.pdf" })).toMatchObject({
      message: "“a.pdf” es un archivo PDF, no texto sin formato. No se importó nada.",
    });
  });

  it("says what the export lacks", async () => {
    const { host } = await damagedHost();
    expect(await spoken(host, "exportWorkspace", {})).toMatchObject({
      code: "unavailable",
      message: expect.stringMatching(damagedText),
    });
  });

  it("says where an exported workspace is damaged", async () => {
    const host = await openTestHost();
    const { json } = await done(host, "exportWorkspace", {});
    const broken = json.replace(/"name": ".*"/, '"name": ""');
    const fileId = await stage(host, new TextEncoder().encode(broken));
    expect(await spoken(host, "importWorkspace", { fileId })).toMatchObject({
      message:
        "Esta exportación está dañada en records.0.name: Esto no puede quedar vacío. No se importó nada.",
    });
  });
});

/** The problems of the first status that a stream opened for this language tells of. */
async function firstStatus(
  { server: { origin }, token }: Awaited<ReturnType<typeof serve>>,
  wanted: string,
): Promise<{ readonly status: Promise<readonly string[]> }> {
  const response = await fetch(`${origin}api/events`, {
    headers: { authorization: `Bearer ${token}`, "accept-language": wanted },
  });
  const read = async (): Promise<readonly string[]> => {
    let text = "";
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      for (const line of text.split("\n").slice(0, -1)) {
        const event = line.trim() === "" ? undefined : (JSON.parse(line) as HostEvent);
        if (event?.type === "status") return event.status.problems;
      }
    }
    return expect.fail("the stream ended");
  };
  return { status: read() };
}
