import { parseArgs } from "node:util";
import { AppError } from "../../shared/errors.ts";
import { commandLog, traceOf } from "../log.ts";
import { bundle, merge } from "./bundle.ts";
import { check } from "./check.ts";
import { claimReviews } from "./claimReviews.ts";
import { exportFile } from "./export.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { importFiles } from "./import.ts";
import { words } from "./language.ts";
import { report } from "./report.ts";
import { serve } from "./serve.ts";

/** What a command is given: its options as typed, and what stands beside them. */
export type Arguments = {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
};

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

type Command = {
  readonly options: Readonly<
    Record<string, { readonly type: "string" | "boolean"; readonly multiple?: boolean }>
  >;
  /** Most arguments beside the options. */
  readonly most: number;
  /** Resolves to the exit code. */
  readonly run: (args: Arguments) => Promise<number>;
};

const workspace = { workspace: text };

const commands: Readonly<Record<string, Command>> = {
  serve: {
    options: {
      ...workspace,
      port: text,
      open: flag,
      "no-open": flag,
      "new-tokens": flag,
      reviewer: { type: "string", multiple: true },
    },
    most: 0,
    run: serve,
  },
  import: { options: { ...workspace, again: flag }, most: Infinity, run: importFiles },
  export: { options: { ...workspace, force: flag, without: text }, most: 1, run: exportFile },
  bundle: {
    options: {
      ...workspace,
      force: flag,
      document: { type: "string", multiple: true },
      "no-originals": flag,
      without: text,
    },
    most: 1,
    run: bundle,
  },
  merge: { options: { ...workspace, prefer: text, "dry-run": flag }, most: 1, run: merge },
  claimreview: {
    options: { ...workspace, force: flag, claim: text, site: text, organisation: text, without: text },
    most: 1,
    run: claimReviews,
  },
  report: {
    options: {
      ...workspace,
      force: flag,
      document: { type: "string", multiple: true },
      outlet: text,
      format: text,
      without: text,
    },
    most: 1,
    run: report,
  },
  history: { options: { ...workspace, force: flag, format: text, without: text }, most: 1, run: history },
  check: { options: workspace, most: 0, run: check },
  help: { options: {}, most: 1, run: help },
};

/**
 * Runs one command line to its end. What it prints is for people; what it returns is for scripts: 0 done, 1 not done or
 * problems found, 2 not understood.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  const wantsHelp = ["--help", "-h"].includes(name) || rest.some((arg) => ["--help", "-h"].includes(arg));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (wantsHelp) return help();
  if (!command) return misused(words().host.cli.noCommand(name));
  const parsed = parse(command, rest);
  if (typeof parsed === "string") return misused(parsed);
  try {
    return await command.run(parsed);
  } catch (error) {
    if (error instanceof AppError) process.stderr.write(`${error.say(words())}\n`);
    else {
      commandLog("failed", { command: name, ...traceOf(error) });
      process.stderr.write(`${words().host.cli.failed}\n`);
    }
    return 1;
  }
}

function parse({ options, most }: Command, args: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: most > 0 });
    const extra = positionals[most];
    return extra === undefined ? { values, positionals } : words().host.cli.tooMuch(extra);
  } catch (error) {
    return error instanceof Error ? error.message : String(error); // parseArgs names the option it does not know, in English
  }
}

function misused(why: string): number {
  process.stderr.write(`${why}\n${words().host.cli.tryHelp}\n`);
  return 2;
}
