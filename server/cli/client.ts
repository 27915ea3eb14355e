import { type ClientRequest, type IncomingMessage, request } from "node:http";
import * as v from "valibot";
import type { Call, Input, Method, Output } from "../../shared/api.ts";
import { AppError, type Reply } from "../../shared/errors.ts";
import type { Sentence } from "../../shared/words/sentence.ts";
import { type ControlAddress, controlAddress, controlHost } from "../control.ts";
import { dispatch } from "../dispatch.ts";
import { openHost } from "../host.ts";
import { commandLog } from "../log.ts";
import { errnoOf } from "../store/files.ts";
import { isOurSocket } from "../sockets.ts";
import { seedsFolder } from "../built.ts";
import { language } from "./language.ts";

/** A workspace as a command uses it, whoever has it open. */
export type Client = {
  /** @throws AppError as the host answered it */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  close(): Promise<void>;
};

/**
 * Reaches the host that has the workspace open; where none has, opens it here.
 * @throws AppError `busy` when it is open in a program that cannot be reached
 */
export async function connect(workspace: string): Promise<Client> {
  const address = await runningHost(workspace);
  if (address)
    return clientOf(
      (method, input) => callOver(address, method, input),
      async () => {},
    );
  const host = await openHost({ workspace, seeds: seedsFolder, log: commandLog });
  const call = (<M extends Method>(method: M, input: Input<M>) =>
    dispatch(host.service, host.actor, method, input, language())) as Call; // dispatch answers with the method's own output
  return clientOf(call, () => host.close());
}

/** Where the running host of a workspace listens; undefined when there is none. What a killed one left is ignored. */
export async function runningHost(workspace: string): Promise<ControlAddress | undefined> {
  const address = await controlAddress(workspace);
  if (!address) return undefined;
  try {
    // A host of another workspace does not know this token, and refuses it.
    const { status } = await send(address, "text", { type: "application/json", body: "{}" });
    return status === 200 ? address : undefined;
  } catch {
    return undefined; // nobody listens there
  }
}

/**
 * A link to the running host that lets one page in, for the command line of a browser, which others can read.
 * @throws AppError `unavailable` when the host makes none
 */
export async function oneTimeLink(address: ControlAddress): Promise<string> {
  try {
    const { body } = await send(address, "link", { type: "application/json", body: "{}" });
    return v.parse(linkReply, JSON.parse(body)).value.link;
  } catch (cause) {
    throw new AppError("unavailable", (words) => words.host.cli.noLink, { cause });
  }
}

const linkReply = v.object({ ok: v.literal(true), value: v.object({ link: v.string() }) });

function clientOf(call: Call, close: () => Promise<void>): Client {
  return {
    async call(method, input) {
      const reply = await call(method, input);
      if (reply.ok) return reply.value;
      throw new AppError(reply.error.code, reply.error.message);
    },
    close,
  };
}

async function callOver<M extends Method>(
  address: ControlAddress,
  method: M,
  input: Input<M>,
): Promise<Reply<Output<M>>> {
  const isFile = "bytes" in input;
  const type = isFile ? "application/octet-stream" : "application/json";
  try {
    const { body } = await send(address, method, {
      type,
      body: isFile ? input.bytes : JSON.stringify(input),
    });
    return JSON.parse(body) as Reply<Output<M>>; // our own host's answer: the socket is our user's
  } catch (cause) {
    const { pid } = address;
    const code = errnoOf(cause);
    const say: Sentence = ({ host: { cli } }) => cli.noAnswer(pid, code ?? cli.noCode);
    throw new AppError("unavailable", say, { cause });
  }
}

type Content = { readonly type: string; readonly body: string | Uint8Array };

/** @throws Error when nobody answers, or whoever would is not of our user: then nothing was sent */
async function send(
  { socket, token }: ControlAddress,
  method: string,
  { type, body }: Content,
): Promise<{ status: number; body: string }> {
  if (!(await isOurSocket(socket))) throw new Error("There is no socket of this user.");
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request(
      {
        socketPath: socket,
        path: `/api/${method}`,
        method: "POST",
        agent: false,
        headers: {
          host: controlHost,
          authorization: `Bearer ${token}`,
          "content-type": type,
          "accept-language": language(),
        },
      },
      (response) => {
        readAll(response).then((text) => resolve({ status: response.statusCode ?? 0, body: text }), reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

async function readAll(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}
