import { connect } from "./client.ts";
import { words } from "./language.ts";
import { outputOf } from "./output.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";
import { withheldIn } from "./without.ts";

/** `claimdesk export [FILE]`. */
export async function exportFile(args: Arguments): Promise<number> {
  const workspace = await existingWorkspaceOf(args);
  const withheld = withheldIn(args);
  const output = await outputOf(args);
  const client = await connect(workspace);
  try {
    const { json, notes } = await client.call("exportWorkspace", { withheld: [...withheld] });
    await output.write(json);
    for (const note of notes) process.stderr.write(`${words().host.cli.note(note)}\n`); // standard output may be the file itself
    return 0;
  } finally {
    await client.close();
  }
}
