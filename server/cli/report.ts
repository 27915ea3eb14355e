import { AppError } from "../../shared/errors.ts";
import type { Id } from "../../shared/ids.ts";
import { type ReportFormat, reportFormats } from "../../shared/report/formats.ts";
import type { Scope } from "../../shared/report/scope.ts";
import { Workspace } from "../../shared/workspace.ts";
import { type Client, connect } from "./client.ts";
import { outputOf } from "./output.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";
import { withheldIn } from "./without.ts";

/** `claimdesk report [FILE]`: the sourcing report of some documents, of an outlet, or of everything. */
export async function report(args: Arguments): Promise<number> {
  const format = formatOf(args);
  const wanted = wantedOf(args);
  const withheld = withheldIn(args);
  const folder = await existingWorkspaceOf(args);
  const output = await outputOf(args);
  const client = await connect(folder);
  try {
    const scope: Scope = Array.isArray(wanted)
      ? { type: "documents", ids: await documentsNamed(client, wanted) }
      : wanted;
    const { content } = await client.call("exportReport", { scope, format, withheld: [...withheld] });
    await output.write(content);
    return 0;
  } finally {
    await client.close();
  }
}

/** As asked for; else as the file's name ends; else Markdown. @throws AppError `invalid` */
function formatOf({ values, positionals: [path = ""] }: Arguments): ReportFormat {
  const { format } = values;
  if (typeof format === "string") {
    const known = reportFormats.find((each) => each === format);
    if (known) return known;
    throw new AppError("invalid", ({ host: { reports } }) =>
      reports.noFormat(format, reportFormats.join(", ")),
    );
  }
  const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
  return ending === "htm" ? "html" : (reportFormats.find((each) => each === ending) ?? "md");
}

/** Titles or ids of documents, or the scope itself. @throws AppError `invalid` for both documents and an outlet */
function wantedOf({ values }: Arguments): string[] | Exclude<Scope, { type: "documents" }> {
  const { document, outlet } = values;
  const named = Array.isArray(document) ? document.filter((each) => typeof each === "string") : [];
  if (typeof outlet !== "string") return named.length > 0 ? named : { type: "workspace" };
  if (named.length > 0) throw new AppError("invalid", ({ host: { reports } }) => reports.oneScope);
  return { type: "outlet", outlet };
}

/**
 * The documents of these titles or ids, each once.
 * @throws AppError `not-found` for a name that no document has, `invalid` for one that several have
 */
export async function documentsNamed(client: Client, named: readonly string[]): Promise<Id<"document">[]> {
  const { seq, records } = await client.call("open", {});
  const workspace = new Workspace(seq, records);
  return [...new Set(named.map((each) => documentNamed(workspace, each)))];
}

function documentNamed(workspace: Workspace, named: string): Id<"document"> {
  const found = [...workspace.all("document")].filter(({ id, title }) => id === named || title === named);
  const [only] = found;
  if (!only) throw new AppError("not-found", ({ host: { reports } }) => reports.noDocument(named));
  const ids = found.map(({ id }) => id).join(", ");
  if (found.length > 1)
    throw new AppError("invalid", ({ host: { reports } }) => reports.severalDocuments(named, ids));
  return only.id;
}
