import { createServer } from "node:http";
import type { Assets } from "../assets.ts";
import type { Host } from "../host.ts";
import { Codes } from "./codes.ts";
import { EventStreams } from "./events.ts";
import { listen } from "./listen.ts";
import { answer } from "./routes.ts";
import type { Tokens } from "./tokens.ts";

export type ServerOptions = {
  readonly host: Host;
  readonly assets: Assets;
  readonly tokens: Tokens;
  /** Exactly this port, or 0 for any; without it the usual one, or the next that is free. */
  readonly port?: number | undefined;
};

/** The local server: the interface and the API for browsers of this machine. */
export type RunningServer = {
  /** `http://127.0.0.1:<port>/`; without a token it shows a page that can do nothing. */
  readonly origin: string;
  readonly port: number;
  /** A link that lets one page in with `token`, within a minute: for where others of the machine could read it. */
  oneTimeLink(token: string): string;
  /** Ends every connection. The host stays open. */
  close(): Promise<void>;
};

/** @throws AppError `busy` when the port that was asked for is taken */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, assets, tokens } = options;
  const streams = new EventStreams(host);
  const codes = new Codes();
  // No request is read before this function has given way to the event loop, and by then there is a handler.
  const server = createServer();
  const port = await listen(server, options.port);
  const context = {
    service: host.service,
    hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
    // A token outlives its author only if the workspace was exchanged for another; then it opens nothing.
    actorOf: (token: string) => {
      const authorId = tokens.authorOf(token);
      return authorId !== undefined && host.hasAuthor(authorId) ? { authorId } : undefined;
    },
    exchange: (code: string) => codes.exchange(code),
    streams,
    assets,
    log: host.log,
  };
  server.on("request", (request, response) => void answer(context, request, response));
  return {
    origin: `http://127.0.0.1:${port}/`,
    port,
    oneTimeLink: (token) => `http://127.0.0.1:${port}/#code=${codes.make(token)}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The link that lets somebody in: the token stands in the fragment, which no browser sends and no server logs. */
export function linkOf(origin: string, token: string): string {
  return `${origin}#token=${token}`;
}
