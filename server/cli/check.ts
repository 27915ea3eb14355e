import { numberer } from "../../shared/words/plural.ts";
import { connect } from "./client.ts";
import { language, words } from "./language.ts";
import type { Arguments } from "./run.ts";
import { existingWorkspaceOf } from "./workspace.ts";

/** `claimdesk check`: a plain report; 1 when anything is wrong. */
export async function check(args: Arguments): Promise<number> {
  const client = await connect(await existingWorkspaceOf(args));
  try {
    const { counts, commits, problems, notes } = await client.call("check", {});
    const number = numberer(language());
    const held = Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${number(count)}`);
    const { cli } = words().host;
    const lines = [
      cli.records(held.length === 0 ? cli.none : held.join(", "), commits),
      ...notes.map((note) => cli.note(note)),
      ...problems.map((problem) => cli.problem(problem)),
      problems.length === 0 ? cli.nothingWrong : cli.problemsFound(problems.length),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await client.close();
  }
}
