import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `npm run dev` started the local server; the page's own address while developing is Vite's. */
const api = process.env["CLAIMDESK_API"];

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
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

/** The local server refuses foreign hosts and origins, while developing too; so the proxy speaks as one of its own pages. */
function proxyTo(target: string) {
  return { target, changeOrigin: true, headers: { origin: target } };
}
