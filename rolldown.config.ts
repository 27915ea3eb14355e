import { dirname } from "node:path";
import { defineConfig } from "rolldown";

// Everything is bundled, so neither the server nor the packed app needs node_modules. Only Electron stays outside.
const external = /^electron(\/|$)/;

const esm = (name: string) => ({
  input: `${name}.ts`,
  platform: "node" as const,
  external,
  output: {
    dir: `out/${dirname(name)}`,
    entryFileNames: "[name].js",
    // What draws charts is larger than all else and seldom wanted: a file of its own, read when it is.
    chunkFileNames: "[name].js",
    format: "esm" as const,
    sourcemap: true,
  },
});

export default defineConfig([
  esm("server/main"),
  esm("electron/main"),
  {
    // A sandboxed preload is one CommonJS file: it can import nothing but Electron.
    input: "electron/preload.ts",
    platform: "node",
    external,
    output: { file: "out/electron/preload.cjs", format: "cjs" },
  },
]);
