import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** What each folder may import, as the architecture page has it. The first prefix that fits a file is its rule. */
const rules: readonly { folder: string; folders: readonly string[]; packages: RegExp }[] = [
  // Drawing without a page: the only place that knows the plotting library.
  { folder: "shared/charts/", folders: ["shared/"], packages: /^echarts\// },
  { folder: "shared/", folders: ["shared/"], packages: /^valibot$/ },
  {
    folder: "server/",
    folders: ["server/", "shared/", "package.json"],
    packages: /^(node:|valibot$|lowdb$)/,
  },
  { folder: "electron/preload.ts", folders: ["electron/channels.ts"], packages: /^electron(\/|$)/ },
  { folder: "electron/", folders: ["electron/", "server/", "shared/"], packages: /^(node:|electron(\/|$))/ },
  { folder: "renderer/host/", folders: ["renderer/host/", "shared/"], packages: /^$/ },
  {
    folder: "renderer/model/",
    folders: ["renderer/model/", "renderer/host/", "renderer/editor/", "shared/"],
    packages: /^$/,
  },
  { folder: "renderer/editor/", folders: ["renderer/editor/", "shared/"], packages: /^prosemirror-/ },
  {
    folder: "renderer/",
    folders: ["renderer/", "shared/"],
    packages: /^(react|react-dom|react-aria-components|lucide-react|@fontsource-variable)(\/|$)/,
  },
];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every module named in an import or export, types and dynamic imports included. */
function imports(source: string): string[] {
  return [...source.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([\w@./:-]+)["']/g)].map(
    (match) => match[1] ?? "",
  );
}

/** Each forbidden edge, as `from → to`. */
function violations(path: string, source: string): string[] {
  const from = relative(root, path).split(sep).join("/");
  const rule = rules.find(({ folder }) => from.startsWith(folder));
  if (!rule) return [`${from} lies in no known folder`];
  return imports(source)
    .filter((to) => {
      if (!to.startsWith(".")) return !rule.packages.test(to);
      const target = relative(root, resolve(dirname(path), to))
        .split(sep)
        .join("/");
      return !rule.folders.some((folder) => target.startsWith(folder));
    })
    .map((to) => `${from} → ${to}`);
}

const sources = ["shared", "server", "electron", "renderer"].flatMap((folder) => files(join(root, folder)));

it("no module imports what its folder may not", () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap((path) => violations(path, readFileSync(path, "utf8")))).toEqual([]);
});

/** What would bring the words of all languages into the window, which speaks one. */
const manyWords = /\bfrom\s*"[^"]*words\/(?:catalogue|es\/[\w/]+)\.ts"/;

it("a window loads the words of its language alone", () => {
  const shown = sources.filter((path) =>
    /^(?:renderer|shared(?!\/words))\//.test(relative(root, path).replaceAll(sep, "/")),
  );
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.filter((path) => manyWords.test(readFileSync(path, "utf8")))).toEqual([]);
  expect('import { wordsIn } from "../../shared/words/catalogue.ts";').toMatch(manyWords);
});

it("the check sees a forbidden edge of every form", () => {
  const path = join(root, "shared/labels.ts");
  expect(
    violations(
      path,
      'import "node:fs"; import type { X } from "../server/host.ts"; export * from "react"; await import("electron");',
    ),
  ).toHaveLength(4);
});

const markup =
  /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function|executeJavaScript|\bvm\b/;

it("nothing writes markup into the page, or runs text as a program, in either process", () => {
  expect(sources.filter((path) => markup.test(readFileSync(path, "utf8")))).toEqual([]);
});

it.each(["element.innerHTML = text", "eval(text)", "new Function(text)", 'import "node:vm"'])(
  "the check sees %s",
  (line) => {
    expect(line).toMatch(markup);
  },
);
