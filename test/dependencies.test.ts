import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Package = {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Package;
const { dependencies, devDependencies } = read("package.json");
const wanted = Object.entries({ ...dependencies, ...devDependencies });

it("every version asked for is exact, so that what was reviewed is what is installed", () => {
  expect(wanted.length).toBeGreaterThan(20);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

it("every version installed is the one asked for, Electron's above all", () => {
  const installed = wanted.map(([name]) => [name, read(`node_modules/${name}/package.json`).version]);
  expect(installed).toEqual(wanted);
  expect(devDependencies).toHaveProperty("electron");
});

it("our scripts install from the lock, and let no package run its own scripts", () => {
  const scripts = readdirSync("scripts").map((name) => readFileSync(`scripts/${name}`, "utf8"));
  const installs = scripts.flatMap((text) => text.match(/run\("npm", \[[^\]]*\]/g) ?? []);
  expect(installs.length).toBeGreaterThan(0);
  for (const call of installs) expect(call).toMatch(/"ci", "--ignore-scripts"/);
  expect(scripts.join("\n")).not.toMatch(/npm (install|i|update|add)\b/);
});
