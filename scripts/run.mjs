// @ts-check
import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** The root of the project, whatever folder a command was started in. */
export const ROOT = resolve(import.meta.dirname, "..");

/**
 * Runs a program to its end with our input and output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, stdout?: "inherit" | "stderr" | "ignore", timeoutMs?: number }} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function run(command, args, options = {}) {
  const child = spawn(command, [...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: [
      "inherit",
      options.stdout === "stderr" ? process.stderr : (options.stdout ?? "inherit"),
      "inherit",
    ],
    timeout: options.timeoutMs,
    // npm and npx are .cmd files on Windows, which only a shell can start.
    shell: process.platform === "win32" && /^np[mx]$/.test(command),
  });
  return new Promise((done) => {
    child.on("error", () => done(127));
    child.on("exit", (code) => done(code ?? 1));
  });
}

/**
 * Runs a program that stays (a server, a window): what ends us ends it, and its end is ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<number>} its exit code
 */
export function stay(command, args, options = {}) {
  const child = spawn(command, [...args], { cwd: options.cwd ?? ROOT, stdio: "inherit" });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => void child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((done) => {
    /** @param {number} code */
    const end = (code) => {
      for (const signal of signals) process.off(signal, pass);
      done(code);
    };
    child.on("error", () => end(127));
    child.on("exit", (code) => end(code ?? 1));
  });
}

/**
 * The arguments after Node's own that run a tool of ours from node_modules.
 * @param {"oxlint" | "oxfmt" | "playwright" | "rolldown" | "tsc" | "vite" | "vitest"} name
 */
export function tool(name) {
  const files = {
    oxfmt: "oxfmt/bin/oxfmt",
    oxlint: "oxlint/bin/oxlint",
    playwright: "@playwright/test/cli.js",
    rolldown: "rolldown/bin/cli.mjs",
    tsc: "typescript/bin/tsc",
    vite: "vite/bin/vite.js",
    vitest: "vitest/vitest.mjs",
  };
  return resolve(ROOT, "node_modules", files[name]);
}
