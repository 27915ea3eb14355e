import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Page, expect, test as base } from "@playwright/test";
import { nativeSchema, type NativeFile } from "../../shared/formats/native.ts";
import * as v from "valibot";
import type { ElectronDouble } from "../double/electron.ts";
import { openDesktop } from "../double/run.ts";

const program = resolve("out/server/main.js");

/** The program on a workspace of its own, in the shell of the project that runs the test. */
export class Claimdesk {
  readonly page: Page;
  readonly shell: "browser" | "desktop";
  readonly workspace: string;
  /** Every console error and uncaught exception of every page; a test fails that leaves one. */
  readonly errors: string[] = [];
  link = "";
  reviewerLink = "";
  /** The links of all reviewers, in the order they were named. */
  reviewerLinks: readonly string[] = [];
  #port = 0;
  #server: ChildProcess | undefined;
  #double: ElectronDouble | undefined;

  constructor(page: Page, shell: "browser" | "desktop", folder: string) {
    this.page = page;
    this.shell = shell;
    this.workspace = join(folder, "workspace");
    this.watch(page);
  }

  /** The double of Electron that shows the windows; undefined where a browser does. */
  get desktop(): ElectronDouble | undefined {
    return this.#double;
  }

  /** The environment of everything that is started here: nothing of the real user's. */
  get env(): NodeJS.ProcessEnv {
    const home = resolve(this.workspace, "..");
    return {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
    };
  }

  watch(page: Page): void {
    page.on("pageerror", (error) => this.errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  /** Forgets the errors that this very test provokes. */
  forgive(pattern: RegExp): void {
    const others = this.errors.filter((error) => !pattern.test(error));
    this.errors.splice(0, this.errors.length, ...others);
  }

  /** Starts the host and shows its first window. */
  async start(): Promise<void> {
    if (this.shell === "desktop") {
      const saved = { ...process.env };
      Object.assign(process.env, this.env);
      const double = await openDesktop(this.page, this.workspace);
      Object.assign(process.env, saved);
      this.#double = double;
    } else {
      await this.serve();
      await this.page.goto(this.link);
    }
    // Before the window is drawn, keys go nowhere.
    await this.page.locator(".top-bar, .cover").first().waitFor();
  }

  /**
   * Starts the local server, on the port it had before if it ran already.
   * @param reviewers people who get links of their own, `reviewerLinks`; the first of them is `reviewerLink`
   */
  async serve(...reviewers: readonly string[]): Promise<void> {
    const args = ["serve", "--workspace", this.workspace, "--no-open", "--port", String(this.#port)];
    for (const reviewer of reviewers) args.push("--reviewer", reviewer);
    const server = spawn(process.execPath, [program, ...args], {
      env: this.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#server = server;
    let output = "";
    // Both streams are read to the end: a server whose output nobody reads comes to a stop.
    server.stderr.on("data", (part: Buffer) => (output += part.toString()));
    await new Promise<void>((resolve, reject) => {
      server.on("exit", () => reject(new Error(`The server ended before it gave its link: ${output}`)));
      server.stdout.on("data", (part: Buffer) => {
        output += part.toString();
        const [found, ...others] = output.matchAll(/http:\/\/127\.0\.0\.1:(\d+)\/#token=\S+(?=\s)/g);
        if (!found || others.length < reviewers.length) return;
        this.reviewerLinks = others.map(([link]) => link);
        this.reviewerLink = this.reviewerLinks[0] ?? "";
        this.link = found[0];
        this.#port = Number(found[1]);
        resolve();
      });
    });
  }

  /** Ends the local server, by default as politely as Ctrl-C does. */
  async stopServer(signal: NodeJS.Signals = "SIGINT"): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  }

  /** A second window on the same workspace. */
  async second(): Promise<Page> {
    if (this.#double) {
      const opened = this.page.context().waitForEvent("page");
      this.#double.pick("New window");
      const window = await opened;
      this.watch(window);
      return window;
    }
    const page = await this.page.context().newPage();
    this.watch(page);
    await page.goto(this.link);
    return page;
  }

  /** Runs a command of the command line on this workspace. */
  async run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const all = [program, ...args, "--workspace", this.workspace];
    try {
      const { stdout, stderr } = await promisify(execFile)(process.execPath, all, {
        env: this.env,
        maxBuffer: 1e9,
      });
      return { code: 0, out: stdout, err: stderr };
    } catch (error) {
      const failed = error as { code: number; stdout: string; stderr: string }; // as execFile documents
      return { code: failed.code, out: failed.stdout, err: failed.stderr };
    }
  }

  /** What the workspace holds, by way of the command line's export beside the running program. */
  async exported(): Promise<NativeFile> {
    const file = join(this.workspace, "..", "export.json");
    const { code, err } = await this.run("export", file, "--force");
    expect(code, err).toBe(0);
    const { readFile } = await import("node:fs/promises");
    return v.parse(nativeSchema, JSON.parse(await readFile(file, "utf8")));
  }

  async close(): Promise<void> {
    await this.#double?.close();
    await this.stopServer();
  }

  /** Waits until what was done is on disk. */
  async saved(page: Page = this.page): Promise<void> {
    await expect(page.getByRole("status", { name: "Save state" })).toHaveText("Saved");
  }

  /** Fills the empty workspace with the sample texts. */
  async addSamples(): Promise<void> {
    await this.page.getByRole("button", { name: "Begin with the sample texts" }).click();
    await expect(this.page.getByRole("grid", { name: "Documents" })).toBeVisible();
  }

  /** Imports a text by pasting it, and so opens it. */
  async paste(text: string, title: string): Promise<void> {
    const { page } = this;
    await expect(page.locator(".top-bar")).toBeVisible(); // before that, keys go nowhere
    await page.keyboard.press("ControlOrMeta+o");
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog.getByLabel("Or paste a text").fill(text);
    await dialog.getByRole("button", { name: "Use the pasted text" }).click();
    await dialog.getByLabel("Title").fill(title);
    await dialog.getByRole("button", { name: "Import", exact: true }).click();
    await expect(page.getByRole("textbox", { name: "Source text" })).toBeFocused();
  }
}

/** `test` with a `claimdesk` that was started; its pages must not have logged an error when the test ends. */
export const test = base.extend<{ claimdesk: Claimdesk }>({
  claimdesk: async ({ page }, use, info) => {
    const folder = await mkdtemp(join(tmpdir(), "claimdesk-e2e-"));
    const claimdesk = new Claimdesk(page, info.project.name === "desktop" ? "desktop" : "browser", folder);
    await claimdesk.start();
    await use(claimdesk);
    const errors = [...claimdesk.errors]; // a page whose server then goes away rightly complains
    await claimdesk.close();
    await rm(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  },
});

export { expect };

/** The rows of the annotation list. */
export const options = (page: Page) => page.getByRole("listbox", { name: "Annotations" }).getByRole("option");

export const sourceText = (page: Page) => page.getByRole("textbox", { name: "Source text" });

/** Puts the caret at the start of the text. */
export async function toStart(page: Page): Promise<void> {
  await sourceText(page).focus();
  await page.keyboard.press("ControlOrMeta+Home");
}
