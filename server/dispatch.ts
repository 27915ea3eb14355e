import * as v from "valibot";
import { type Method, inputs } from "../shared/api.ts";
import { AppError, type ErrorCode, type Reply } from "../shared/errors.ts";
import { traceOf } from "./log.ts";
import type { Actor, Service } from "./service.ts";

/**
 * The only place where unknown input becomes a call. Never throws: whatever happens is a reply.
 * @param name the method a client named; anything may stand here
 * @param input what it sent along; anything may be in it
 */
export async function dispatch(service: Service, actor: Actor, name: string, input: unknown): Promise<Reply> {
  const start = performance.now();
  const reply = await answer(service, actor, name, input);
  const outcome = reply.ok ? "ok" : reply.error.code;
  const method = isMethod(name) ? name : "unknown";
  service.log("call", { method, outcome, ms: Math.round(performance.now() - start) });
  return reply;
}

async function answer(service: Service, actor: Actor, name: string, input: unknown): Promise<Reply> {
  if (!isMethod(name)) return failure("not-found", "There is no such method.");
  try {
    return await run(service, actor, name, input);
  } catch (error) {
    if (error instanceof AppError) return failure(error.code, error.message);
    service.log("failed", { method: name, ...traceOf(error) });
    return failure("internal", "Something failed; nothing was saved.");
  }
}

async function run<M extends Method>(
  service: Service,
  actor: Actor,
  name: M,
  input: unknown,
): Promise<Reply> {
  const parsed = v.safeParse(inputs[name], input);
  if (!parsed.success) return failure("invalid", problemOf(parsed.issues[0]));
  const method = service.methods[name] as (actor: Actor, input: unknown) => Promise<unknown>;
  // ^ the schema of this very name has just made `input` what the method takes, which TypeScript cannot follow
  return { ok: true, value: await method(actor, parsed.output) };
}

/** Own properties only: `constructor` and its like are not methods. */
function isMethod(name: string): name is Method {
  return Object.hasOwn(inputs, name);
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `${path === null ? "The call" : path} is not as it should be: ${issue.message}`;
}

function failure(code: ErrorCode, message: string): Reply {
  return { ok: false, error: { code, message } };
}
