import type { ErrorCode } from "../../shared/errors.ts";
import type { Sentence } from "../../shared/words/sentence.ts";

/** Why a request is not answered: the HTTP status, and a failure as every call gives it. */
export type Refusal = { readonly status: number; readonly code: ErrorCode; readonly say: Sentence };

/** The parts of a request that say where it comes from; several of one name where it was sent several times. */
export type Origins = {
  readonly host?: readonly string[] | undefined;
  readonly origin?: readonly string[] | undefined;
  readonly "sec-fetch-site"?: readonly string[] | undefined;
};

/**
 * Refuses what does not come from one of our own pages or programs, before anything else is looked at.
 *
 * The name must be one of `hosts` exactly: a page of another site whose name an attacker has pointed to this machine
 * ("DNS rebinding") still sends that name. A browser adds the two other headers by itself, and a page cannot forge them.
 */
export function refuseForeign(headers: Origins, hosts: readonly string[]): Refusal | undefined {
  const [host, ...otherHosts] = headers.host ?? [];
  if (host === undefined || otherHosts.length > 0 || !hosts.includes(host)) return foreignServer;
  const origins = headers.origin ?? [];
  if (origins.some((origin) => origin !== `http://${host}`)) return foreignPage;
  const sites = headers["sec-fetch-site"] ?? [];
  if (sites.some((site) => site !== "same-origin" && site !== "none")) return foreignPage;
  return undefined;
}

const foreignServer: Refusal = {
  status: 403,
  code: "forbidden",
  say: (words) => words.host.calls.foreignServer,
};
const foreignPage: Refusal = { status: 403, code: "forbidden", say: (words) => words.host.calls.foreignPage };
