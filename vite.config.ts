import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { type Plugin, defineConfig } from "vite";

/** Where `npm run dev` started the local server; the page's own address while developing is Vite's. */
const api = process.env["CLAIMDESK_API"];

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react(), preloadWindow()],
  build: {
    outDir: "../out/renderer",
    emptyOutDir: true,
    target: "es2023",
    // light-dark() as written, not rewritten for browsers older than the ones this runs in.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // Nothing inlined as data: addresses, which our content security policy refuses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: {
      polyfill: false, // every browser of our target can
      // The page itself says what the window needs; looking for all of that once more would only keep it waiting.
      resolveDependencies: (file, needed) =>
        file.includes("/window-") ? needed.filter((each) => !each.endsWith(".js")) : needed,
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            firstCode(),
            // By which parts need it, and apart from what waits for it.
            {
              name: "library",
              test: /node_modules/,
              entriesAware: true,
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    ...(api === undefined ? {} : { proxy: { "/api": proxyTo(api) } }),
  },
});

/**
 * Our own code of the first frame in two files rather than in a dozen, one for each set of parts that share it: `start` is
 * what the entry needs, `first` what the window needs besides. Neither entry is in them: the one waits for the other.
 */
function firstCode() {
  const entry = resolve("renderer/main.tsx");
  const window = resolve("renderer/window.tsx");
  let needed: { readonly start: ReadonlySet<string>; readonly first: ReadonlySet<string> } | undefined;
  return {
    debugName: "first code",
    includeDependenciesRecursively: false,
    name: (id: string, graph: Graph) => {
      if (id === entry || id === window) return null;
      needed ??= { start: neededBy(entry, graph), first: neededBy(window, graph) };
      if (needed.start.has(id)) return "start";
      // Of another library, a module that lists all the others makes it look as if all of them were needed.
      return needed.first.has(id) && !id.includes("node_modules") ? "first" : null;
    },
  };
}

type Graph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** What a module imports and what that imports in turn, but for what comes only when asked for. */
function neededBy(id: string, graph: Graph): ReadonlySet<string> {
  const found = new Set([id]);
  // A set goes on to what is added to it meanwhile.
  for (const each of found)
    for (const needed of graph.getModuleInfo(each)?.importedIds ?? []) found.add(needed);
  return found;
}

/**
 * The page's small entry imports the window's code while it asks the host for the workspace; the browser is told of that
 * code at once, and of what it imports in turn, so that all of it comes and is compiled meanwhile.
 */
function preloadWindow(): Plugin {
  return {
    name: "preload-window",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const start = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith("/renderer/window.tsx"));
        if (!start) throw new Error("The window's code is no chunk of its own.");
        // What they import would run before them and wait for them, for ever.
        const entries = chunks.filter((chunk) => chunk.isEntry || chunk === start);
        if (entries.some(({ fileName }) => chunks.some(({ imports }) => imports.includes(fileName))))
          throw new Error("The window's code or the entry is imported by what it imports.");
        const files = new Set([start.fileName]);
        // A set goes on to what is added to it meanwhile.
        for (const file of files)
          for (const needed of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
            files.add(needed);
        return [...files]
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` },
            injectTo: "head" as const,
          }));
      },
    },
  };
}

/** The local server refuses foreign hosts and origins, while developing too; so the proxy speaks as one of its own pages. */
function proxyTo(target: string) {
  return { target, changeOrigin: true, headers: { origin: target } };
}
