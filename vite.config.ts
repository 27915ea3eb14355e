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
  },
  server: {
    host: "127.0.0.1",
    port: 5173,
    ...(api === undefined ? {} : { proxy: { "/api": proxyTo(api) } }),
  },
});

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
        return [start.fileName, ...start.imports]
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
