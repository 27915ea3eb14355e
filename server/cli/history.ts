import { AppError } from "../../shared/errors.ts";
import { type AuditFormat, auditFormats } from "../../shared/history/log.ts";
import type { Withheld } from "../../shared/protection.ts";
import { type Client, connect } from "./client.ts";
import { outputOf } from "./output.ts";
import type { Arguments } from "./run.ts";
import { withheldIn } from "./without.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk history [FILE]`: the audit log, written as it is read. */
export async function history(args: Arguments): Promise<number> {
  const format = formatOf(args);
  const withheld = withheldIn(args);
  const folder = await existingWorkspaceOf(args);
  const output = await outputOf(args);
  const client = await connect(folder);
  try {
    await output.write(partsOf(client, format, withheld));
    return 0;
  } finally {
    await client.close();
  }
}

async function* partsOf(
  client: Client,
  format: AuditFormat,
  withheld: readonly Withheld[],
): AsyncGenerator<string> {
  for (let from: number | undefined; ;) {
    const { content, next } = await client.call("exportLog", {
      format,
      withheld: [...withheld],
      ...(from !== undefined && { from }),
    });
    yield content;
    if (next === undefined) return;
    from = next;
  }
}

/** As asked for; else as the file's name ends; else CSV. @throws AppError `invalid` */
function formatOf({ values, positionals: [path = ""] }: Arguments): AuditFormat {
  const { format } = values;
  if (typeof format !== "string") return path.toLowerCase().endsWith(".jsonl") ? "jsonl" : "csv";
  const known = auditFormats.find((each) => each === format);
  if (known) return known;
  throw new AppError("invalid", ({ host }) => host.history.noFormat(format, auditFormats.join(", ")));
}
