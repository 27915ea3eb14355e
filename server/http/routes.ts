import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { maxFileBytes, type Opened } from "../../shared/api.ts";
import type { ErrorCode, Reply } from "../../shared/errors.ts";
import { wordsIn } from "../../shared/words/catalogue.ts";
import { type Language, type Words, languageFor } from "../../shared/words/index.ts";
import { type Assets, respondAsset, securityHeaders } from "../assets.ts";
import { dispatch } from "../dispatch.ts";
import { type Log, traceOf } from "../log.ts";
import type { Actor, Service } from "../service.ts";
import { readBody } from "./body.ts";
import type { EventStreams } from "./events.ts";
import { type Refusal, refuseForeign } from "./guard.ts";
import { sendOpened } from "./opened.ts";

/** What requests are answered with. Without `assets` there is only the API. */
export type Context = {
  readonly service: Service;
  /** The names this server goes by, as they stand in a request's Host. */
  readonly hosts: readonly string[];
  readonly actorOf: (token: string) => Actor | undefined;
  /** The token of a one-time code; where browsers come in. */
  readonly exchange?: (code: string) => string | undefined;
  /** A one-time link for a browser; undefined when there is no server for any. Where programs of the same user come in. */
  readonly oneTimeLink?: () => string | undefined;
  readonly streams: EventStreams;
  readonly assets?: Assets;
  readonly log: Log;
};

const exchangeInput = v.strictObject({ code: v.pipe(v.string(), v.maxLength(200)) });

const MiB = 1024 * 1024;

/** Most bytes of a call's body, in JSON unless it is a file. */
function mostBytes(name: string): number {
  if (name === "stageFile") return maxFileBytes;
  if (name === "exchange" || name === "presence") return 4 * 1024;
  // Undoing the deletion of a document sends all its annotations at once, tens of thousands perhaps.
  return name === "commit" ? 64 * MiB : 8 * MiB;
}

/** Answers one request. Never throws. */
export async function answer(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = languageOf(request);
  try {
    const refused = await respond(context, request, response, language);
    if (refused) {
      context.log("refused", { status: refused.status });
      refuse(response, refused, language);
    }
  } catch (error) {
    context.log("failed", traceOf(error));
    refuse(response, failed, language);
  }
}

/**
 * The language somebody is answered in. A page of ours names the one it speaks; a browser that asks for a page, what its
 * user has set, most wanted first.
 */
function languageOf({ headers }: IncomingMessage): Language {
  const wanted = headers["accept-language"]?.split(",") ?? [];
  return languageFor(wanted.map((tag) => tag.split(";", 1)[0]?.trim() ?? ""));
}

async function respond(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  language: Language,
): Promise<Refusal | undefined> {
  const foreign = refuseForeign(request.headersDistinct, context.hosts);
  if (foreign) return foreign;
  const pathname = (request.url ?? "").split("?", 1)[0] ?? "";
  if (pathname.startsWith("/api/"))
    return respondApi(context, request, response, pathname.slice("/api/".length), language);
  if (!context.assets) return notFound;
  if (request.method !== "GET") return wrongMethod(response, "GET");
  const { status, headers, body } = respondAsset(context.assets, pathname, language);
  response.writeHead(status, { ...headers, "content-length": body.byteLength }).end(body);
  return undefined;
}

async function respondApi(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  language: Language,
): Promise<Refusal | undefined> {
  const allowed = name === "events" ? "GET" : "POST";
  if (request.method !== allowed) return wrongMethod(response, allowed);
  const { exchange } = context;
  const actor = actorOf(context, request);
  if (name === "exchange" && exchange)
    return respondInput(request, response, name, (input) => exchanged(exchange, input));
  if (!actor) return unknownClient;
  if (name === "events") return respondEvents(context, actor, response, language);
  return respondInput(request, response, name, (input) =>
    name === "link" && context.oneTimeLink
      ? { ok: true, value: { link: context.oneTimeLink() } }
      : dispatch(context.service, actor, name, input, language),
  );
}

/** Reads what came along and answers with the reply to it, or refuses. */
async function respondInput(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  answerTo: (input: unknown) => Promise<Reply> | Reply | Refusal,
): Promise<Refusal | undefined> {
  const isFile = name === "stageFile";
  const type = isFile ? "application/octet-stream" : "application/json";
  // Neither can be sent by a form of another page, nor by its script without asking first.
  if (request.headers["content-type"] !== type) return wrongType(type);
  const limit = mostBytes(name);
  const body = await readBody(request, limit);
  if (body === "too large") return tooLarge(response, limit);
  if (body === "broken off") return undefined;
  const input = isFile ? { bytes: body } : parse(body);
  if (input === undefined) return notJson;
  const reply = await answerTo(input);
  if (!("ok" in reply)) return reply;
  // Its value is what its method answers with: the input of no other is looked at under this name.
  if (name === "open" && reply.ok) await sendOpened(response, jsonHeaders, reply.value as Opened);
  else sendReply(response, 200, reply);
  return undefined;
}

function exchanged(exchange: (code: string) => string | undefined, input: unknown): Reply | Refusal {
  const parsed = v.safeParse(exchangeInput, input);
  if (!parsed.success) return notACode;
  const token = exchange(parsed.output.code);
  return token === undefined ? usedLink : { ok: true, value: { token } };
}

function respondEvents(
  { streams }: Context,
  actor: Actor,
  response: ServerResponse,
  language: Language,
): Refusal | undefined {
  if (!streams.hasRoom(actor.authorId)) return tooManyStreams;
  response.writeHead(200, { ...apiHeaders, "content-type": "application/x-ndjson; charset=utf-8" });
  streams.open(actor, response, language);
  return undefined;
}

function actorOf(context: Context, request: IncomingMessage): Actor | undefined {
  const token = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  const actor = token === undefined ? undefined : context.actorOf(token);
  const window = request.headers[windowHeader];
  return actor && isWindowName(window) ? { ...actor, window } : actor;
}

/** A page of ours names itself, so that what it says and its event stream are known to be of one window. */
const windowHeader = "claimdesk-window";

const isWindowName = (name: unknown): name is string =>
  typeof name === "string" && /^[A-Za-z0-9-]{1,64}$/.test(name);

/** The JSON of a body; undefined, which JSON cannot say, where it is none. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const apiHeaders = { ...securityHeaders(), "cache-control": "no-store" };
const jsonHeaders = { ...apiHeaders, "content-type": "application/json; charset=utf-8" };

function refuse(response: ServerResponse, { status, code, say }: Refusal, language: Language): void {
  if (response.headersSent) return void response.destroy();
  sendReply(response, status, { ok: false, error: { code, message: say(wordsIn(language)) } });
}

function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  const body = Buffer.from(JSON.stringify(reply), "utf8");
  response.writeHead(status, { ...jsonHeaders, "content-length": body.byteLength }).end(body);
}

type Calls = Words["host"]["calls"];

const refusal = (status: number, code: ErrorCode, phrase: (calls: Calls) => string): Refusal => ({
  status,
  code,
  say: (words) => phrase(words.host.calls),
});

const failed = refusal(500, "internal", (calls) => calls.failed);
const notFound = refusal(404, "not-found", (calls) => calls.nothingHere);
const notJson = refusal(400, "invalid", (calls) => calls.notJson);
const notACode = refusal(400, "invalid", (calls) => calls.noCode);
const unknownClient = refusal(401, "forbidden", (calls) => calls.unknownClient);
const usedLink = refusal(401, "forbidden", (calls) => calls.usedLink);
const tooManyStreams = refusal(429, "busy", (calls) => calls.crowded);

function wrongMethod(response: ServerResponse, allowed: string): Refusal {
  response.setHeader("allow", allowed);
  return refusal(405, "invalid", (calls) => calls.wrongMethod(allowed));
}

function wrongType(type: string): Refusal {
  return refusal(415, "invalid", (calls) => calls.wrongType(type));
}

function tooLarge(response: ServerResponse, limit: number): Refusal {
  response.setHeader("connection", "close");
  const size = limit < MiB ? `${limit / 1024} KB` : `${limit / MiB} MB`;
  return refusal(413, "invalid", (calls) => calls.tooLarge(size));
}
