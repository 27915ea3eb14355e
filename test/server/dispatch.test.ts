import { describe, expect, it } from "vitest";
import { AppError } from "../../shared/errors.ts";
import { dispatch } from "../../server/dispatch.ts";
import { logTo } from "../../server/log.ts";
import type { Service } from "../../server/service.ts";
import { makeSource, put } from "../support/records.ts";
import { done, failed, keptLog, openTestHost } from "./support.ts";

describe("a call", () => {
  it.each(["constructor", "__proto__", "toString", "valueOf", "Open", "", "open "])(
    "of “%s” is no method",
    async (name) => {
      const host = await openTestHost();
      expect(await failed(host, name, {})).toEqual({
        code: "not-found",
        message: "There is no such method.",
      });
    },
  );

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a list", [1]],
    ["a string", "{}"],
    ["a field nobody asked for", { extra: 1 }],
  ])("of open with %s is refused", async (_what, input) => {
    const host = await openTestHost();
    expect((await failed(host, "open", input)).code).toBe("invalid");
  });

  it("says where its input is wrong", async () => {
    const host = await openTestHost();
    const changes = put(makeSource(), makeSource({ name: " " }));
    const { message } = await failed(host, "commit", { changes });
    expect(message).toContain("changes.1.record.name");
    expect(message).toContain("This must not be empty.");
  });

  it("with an unknown field deep inside is refused, not trimmed", async () => {
    const host = await openTestHost();
    const changes = [{ op: "put", record: { ...makeSource(), realName: "Luis" } }];
    expect((await failed(host, "commit", { changes })).message).toContain("realName");
    const polluted = JSON.parse(
      `{"changes":[{"op":"put","record":{"__proto__":{"admin":true}}}]}`,
    ) as unknown;
    expect((await failed(host, "commit", polluted)).code).toBe("invalid");
    expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
  });

  it("with an accessor that throws is answered all the same", async () => {
    const host = await openTestHost();
    const trap = {
      get changes(): never {
        throw new Error("a trap");
      },
    };
    expect((await failed(host, "commit", trap)).code).toBe("internal");
  });
});

describe("a failure", () => {
  const breaking = async (error: unknown) => {
    const host = await openTestHost();
    const { lines, log } = keptLog();
    const methods = { ...host.service.methods, open: () => Promise.reject(error) };
    const service: Service = { methods, log };
    return { reply: await dispatch(service, host.actor, "open", {}), log: lines.join("") };
  };

  it("that was expected is its code and its sentence", async () => {
    const { reply } = await breaking(new AppError("busy", "Somebody else has it."));
    expect(reply).toEqual({ ok: false, error: { code: "busy", message: "Somebody else has it." } });
  });

  it("that was not is a fixed sentence, and in the log where it happened but not what it was about", async () => {
    const { reply, log } = await breaking(
      new SyntaxError(`Unexpected token in "the unnamed source is Luis"`),
    );
    expect(reply).toEqual({
      ok: false,
      error: { code: "internal", message: "Something failed; nothing was saved." },
    });
    expect(log).toContain("SyntaxError");
    expect(log).toContain("dispatch.test.ts");
    expect(log).not.toContain("Luis");
  });

  it("of something that is no error at all is answered too", async () => {
    expect((await breaking("just a string")).reply).toMatchObject({ ok: false, error: { code: "internal" } });
    expect((await breaking(undefined)).reply).toMatchObject({ ok: false, error: { code: "internal" } });
  });
});

it("two lists of changes to one record: the first wins, the second is a conflict", async () => {
  const host = await openTestHost();
  const source = makeSource();
  const changes = put(source);
  const replies = await Promise.all([
    dispatch(host.service, host.actor, "commit", { changes }),
    dispatch(host.service, host.actor, "commit", { changes }),
  ]);
  expect(replies.map((reply) => (reply.ok ? "ok" : reply.error.code))).toEqual(["ok", "conflict"]);
});

it("the log of a whole working day holds no text, note, name, token or address", async () => {
  const { lines, log } = keptLog();
  const host = await openTestHost({ log });
  const secrets = ["Zacarías", "zanahoria", "zorro.example"];
  const bytes = new TextEncoder().encode("Zacarías saw the zanahoria.");
  const { fileId } = await done(host, "stageFile", { bytes });
  await done(host, "previewText", { fileId, name: "Zacarías.txt" });
  const fields = {
    title: "zanahoria",
    url: "https://zorro.example/",
    byline: "Zacarías",
    tags: ["zanahoria"],
  };
  await done(host, "importText", { fileId, name: "Zacarías.txt", fields });
  await done(host, "commit", { changes: put(makeSource({ name: "Zacarías", justification: "zanahoria" })) });
  await failed(host, "commit", { changes: [{ op: "zanahoria" }] });
  await failed(host, "Zacarías", {});
  await done(host, "exportWorkspace", {});
  await done(host, "check", {});
  await host.close();
  expect(lines.length).toBeGreaterThan(8);
  for (const secret of secrets) expect(lines.join("").toLowerCase()).not.toContain(secret.toLowerCase());
  expect(lines.join("")).not.toContain(host.workspace);
});

it("a terminal shows what went wrong, not what is done all day", () => {
  const lines: string[] = [];
  const log = logTo((line) => lines.push(line), false);
  log("call", { method: "open" });
  log("failed", { error: "TypeError" });
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "failed", error: "TypeError" });
});
