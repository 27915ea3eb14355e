import type { IncomingMessage, ServerResponse } from "node:http";
import * as v from "valibot";
import { maxFileBytes } from "../../shared/api.ts";
import type { Reply } from "../../shared/errors.ts";
import { type Assets, respondAsset, securityHeaders } from "../assets.ts";
import { dispatch } from "../dispatch.ts";
import { type Log, traceOf } from "../log.ts";
import type { Actor, Service } from "../service.ts";
import { readBody } from "./body.ts";
import type { EventStreams } from "./events.ts";
import { type Refusal, refuseForeign } from "./guard.ts";

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
  if (name === "exchange") return 4 * 1024;
  // Undoing the deletion of a document sends all its annotations at once, tens of thousands perhaps.
  return name === "commit" ? 64 * MiB : 8 * MiB;
}

/** Answers one request. Never throws. */
export async function answer(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const refusal = await respond(context, request, response);
    if (refusal) {
      context.log("refused", { status: refusal.status });
      refuse(response, refusal);
    }
  } catch (error) {
    context.log("failed", traceOf(error));
    refuse(response, { status: 500, code: "internal", message: "Something failed; nothing was saved." });
  }
}

async function respond(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Refusal | undefined> {
  const foreign = refuseForeign(request.headersDistinct, context.hosts);
  if (foreign) return foreign;
  const pathname = (request.url ?? "").split("?", 1)[0] ?? "";
  if (pathname.startsWith("/api/"))
    return respondApi(context, request, response, pathname.slice("/api/".length));
  if (!context.assets) return notFound;
  if (request.method !== "GET") return wrongMethod(response, "GET");
  const { status, headers, body } = respondAsset(context.assets, pathname);
  response.writeHead(status, { ...headers, "content-length": body.byteLength }).end(body);
  return undefined;
}

async function respondApi(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<Refusal | undefined> {
  const allowed = name === "events" ? "GET" : "POST";
  if (request.method !== allowed) return wrongMethod(response, allowed);
  const { exchange } = context;
  const actor = actorOf(context, request);
  if (name === "exchange" && exchange)
    return respondInput(request, response, name, (input) => exchanged(exchange, input));
  if (!actor) return unknownClient;
  if (name === "events") return respondEvents(context, actor, response);
  return respondInput(request, response, name, (input) =>
    name === "link" && context.oneTimeLink
      ? { ok: true, value: { link: context.oneTimeLink() } }
      : dispatch(context.service, actor, name, input),
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
  sendReply(response, 200, reply);
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
  { authorId }: Actor,
  response: ServerResponse,
): Refusal | undefined {
  if (!streams.hasRoom(authorId)) return tooManyStreams;
  response.writeHead(200, { ...apiHeaders, "content-type": "application/x-ndjson; charset=utf-8" });
  streams.open(authorId, response);
  return undefined;
}

function actorOf(context: Context, request: IncomingMessage): Actor | undefined {
  const token = /^Bearer ([A-Za-z0-9_-]{1,200})$/.exec(request.headers.authorization ?? "")?.[1];
  return token === undefined ? undefined : context.actorOf(token);
}

/** The JSON of a body; undefined, which JSON cannot say, where it is none. */
function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

const apiHeaders = { ...securityHeaders(), "cache-control": "no-store" };

function refuse(response: ServerResponse, { status, code, message }: Refusal): void {
  if (response.headersSent) return void response.destroy();
  sendReply(response, status, { ok: false, error: { code, message } });
}

function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  const body = Buffer.from(JSON.stringify(reply), "utf8");
  const headers = { ...apiHeaders, "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...headers, "content-length": body.byteLength }).end(body);
}

const notFound: Refusal = { status: 404, code: "not-found", message: "There is nothing at this address." };
const notJson: Refusal = { status: 400, code: "invalid", message: "The request is not valid JSON in UTF-8." };
const notACode: Refusal = { status: 400, code: "invalid", message: "The request holds no code." };
const unknownClient: Refusal = {
  status: 401,
  code: "forbidden",
  message: "This link is not valid, or no longer. Use the link that Claimdesk printed when it started.",
};
const usedLink: Refusal = {
  status: 401,
  code: "forbidden",
  message:
    "This link has been used, or is more than a minute old. Use the link that Claimdesk printed when it started.",
};
const tooManyStreams: Refusal = {
  status: 429,
  code: "busy",
  message: "Claimdesk is open in four tabs already; close one of them.",
};

function wrongMethod(response: ServerResponse, allowed: string): Refusal {
  response.setHeader("allow", allowed);
  return { status: 405, code: "invalid", message: `Only ${allowed} is answered here.` };
}

function wrongType(type: string): Refusal {
  return { status: 415, code: "invalid", message: `The request must be of type ${type}.` };
}

function tooLarge(response: ServerResponse, limit: number): Refusal {
  response.setHeader("connection", "close");
  const size = limit < MiB ? `${limit / 1024} KB` : `${limit / MiB} MB`;
  const message = `The request is larger than ${size}. Nothing was saved.`;
  return { status: 413, code: "invalid", message };
}
