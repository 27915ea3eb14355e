import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { build } from "rolldown";
import { onTestFinished } from "vitest";

/**
 * Bundles the program as the build does, into a folder laid out as the built one is: `out/` may be of yesterday.
 * @returns the program and the folder, which the caller removes
 */
export async function bundledProgram(): Promise<{ readonly program: string; readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-program-"));
  const program = join(folder, "server", "main.mjs");
  const output = { file: program, format: "esm", codeSplitting: false } as const;
  await build({ input: resolve("server/main.ts"), platform: "node", output, logLevel: "warn" });
  await cp(resolve("seeds"), join(folder, "seeds"), { recursive: true });
  await mkdir(join(folder, "renderer"));
  await writeFile(join(folder, "renderer", "index.html"), "<!doctype html><html><head></head></html>");
  return { program, folder };
}

export type Result = { readonly code: number | null; readonly out: string; readonly err: string };

/** A shell in which the program is used: its own home, nothing of the real one. */
export class Shell {
  readonly #program: string;
  readonly #home: string;
  readonly #env: Readonly<Record<string, string>>;

  /** @param env more than the home and the places */
  constructor(program: string, home: string, env: Readonly<Record<string, string>> = {}) {
    this.#program = program;
    this.#home = home;
    this.#env = env;
  }

  /** The workspace of commands that name none. */
  get workspace(): string {
    return join(this.#home, "workspace");
  }

  /** Runs one command to its end. */
  async run(...args: readonly string[]): Promise<Result> {
    const child = this.#start(args);
    const [out, err] = [collected(child, "stdout"), collected(child, "stderr")];
    const [code] = (await once(child, "close")) as [number | null];
    return { code, out: out(), err: err() };
  }

  /** Starts `serve` and waits for its link; stopped after the test if it still runs. */
  async serve(
    ...args: readonly string[]
  ): Promise<{ link: string; child: ChildProcess; out: () => string; err: () => string }> {
    const child = this.#start(["serve", "--port", "0", ...args]);
    onTestFinished(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill("SIGKILL");
      await once(child, "exit");
    });
    const [out, err] = [collected(child, "stdout"), collected(child, "stderr")];
    if (!child.stdout) throw new Error("The program has no output.");
    for await (const line of createInterface(child.stdout)) {
      const link = /Claimdesk is running at (http:\S+)/.exec(line)?.[1];
      if (link !== undefined) return { link, child, out, err };
    }
    throw new Error(`The server did not start: ${err()}`);
  }

  #start(args: readonly string[]): ChildProcess {
    const env = {
      PATH: process.env["PATH"] ?? "",
      HOME: this.#home,
      CLAIMDESK_WORKSPACE: this.workspace,
      CLAIMDESK_CONFIG: join(this.#home, "config"),
      ...this.#env,
    };
    return spawn(process.execPath, [this.#program, ...args], { cwd: this.#home, env });
  }
}

function collected(child: ChildProcess, name: "stdout" | "stderr"): () => string {
  let text = "";
  child[name]?.on("data", (chunk: Buffer) => (text += chunk.toString("utf8")));
  return () => text;
}
