// A local server on a workspace, to be asked how much memory it uses. Arguments: workspace folder, folder of the profile. Says
// `{ port }` when it is there; answers every message with what it uses after garbage was collected. Needs --expose-gc.
import { loadAssets } from "../../../../server/assets.ts";
import { openHost } from "../../../../server/host.ts";
import { startServer } from "../../../../server/http/server.ts";
import { openTokens } from "../../../../server/http/tokens.ts";

const [, , workspace = "", config = ""] = process.argv;
let dropped = 0;
const log = (event: string) => void (event === "stream-dropped" && dropped++);
const host = await openHost({ workspace, config, seeds: "", log });
const tokens = await openTokens(workspace, false);
const server = await startServer({ host, assets: await loadAssets("no such folder"), tokens, port: 0 });
process.on("message", () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ heap: heapUsed + external, dropped });
});
process.on("disconnect", () => process.exit());
process.send?.({ port: server.port, token: await tokens.tokenFor(host.actor.authorId) });
