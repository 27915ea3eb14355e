import { connect } from "./client.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk check`: a plain report; 1 when anything is wrong. */
export async function check(args: Arguments): Promise<number> {
  const client = await connect(await existingWorkspaceOf(args));
  try {
    const { counts, commits, problems, notes } = await client.call("check", {});
    const held = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count.toLocaleString("en")}`);
    const lines = [
      `Records: ${held.length === 0 ? "none" : held.join(", ")}. Commits in the log: ${commits}.`,
      ...notes.map((note) => `Note: ${note}`),
      ...problems.map((problem) => `Problem: ${problem}`),
      problems.length === 0 ? "Nothing is wrong." : `Problems found: ${problems.length}.`,
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await client.close();
  }
}
