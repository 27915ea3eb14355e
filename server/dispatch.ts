import * as v from "valibot";
import { type Method, inputs } from "../shared/api.ts";
import { AppError, type ErrorCode, type Reply } from "../shared/errors.ts";
import { problemOf } from "../shared/issues.ts";
import { wordsIn } from "../shared/words/catalogue.ts";
import type { Language, Words } from "../shared/words/index.ts";
import { traceOf } from "./log.ts";
import type { Actor, Service } from "./service.ts";

/**
 * The only place where unknown input becomes a call. Never throws: whatever happens is a reply.
 * @param name the method a client named; anything may stand here
 * @param input what it sent along; anything may be in it
 * @param language what the reply is said in
 */
export async function dispatch(
  service: Service,
  actor: Actor,
  name: string,
  input: unknown,
  language: Language = "en",
): Promise<Reply> {
  const start = performance.now();
  const reply = await answer(service, actor, name, input, wordsIn(language));
  const outcome = reply.ok ? "ok" : reply.error.code;
  const method = isMethod(name) ? name : "unknown";
  service.log("call", { method, outcome, ms: Math.round(performance.now() - start) });
  return reply;
}

async function answer(
  service: Service,
  actor: Actor,
  name: string,
  input: unknown,
  words: Words,
): Promise<Reply> {
  if (!isMethod(name)) return failure("not-found", words.host.calls.noMethod);
  try {
    return await run(service, actor, name, input, words);
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.say(words));
    service.log("failed", { method: name, ...traceOf(error) });
    return failure("internal", words.host.calls.failed);
  }
}

async function run<M extends Method>(
  service: Service,
  actor: Actor,
  name: M,
  input: unknown,
  words: Words,
): Promise<Reply> {
  const parsed = v.safeParse(inputs[name], input);
  if (!parsed.success) return failure("invalid", invalidCall(parsed.issues[0], words));
  const method = service.methods[name] as (actor: Actor, input: unknown, words: Words) => Promise<unknown>;
  // ^ the schema of this very name has just made `input` what the method takes, which TypeScript cannot follow
  return { ok: true, value: await method(actor, parsed.output, words) };
}

/** Own properties only: `constructor` and its like are not methods. */
function isMethod(name: string): name is Method {
  return Object.hasOwn(inputs, name);
}

function invalidCall(issue: v.BaseIssue<unknown>, words: Words): string {
  const { calls } = words.host;
  return calls.invalid(v.getDotPath(issue) ?? calls.theCall, problemOf(issue)(words));
}

function failure(code: ErrorCode, message: string): Reply {
  return { ok: false, error: { code, message } };
}
