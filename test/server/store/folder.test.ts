import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openFolderStore } from "../../../server/store/folder.ts";
import { type Place, storeContract } from "./contract.ts";
import { storeProperties } from "./properties.ts";

async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), "claimdesk-contract-"));
  return {
    open: () => openFolderStore(folder, { app: "0.1.0" }),
    remove: () => rm(folder, { recursive: true }),
  };
}

storeContract("folder", newPlace);
storeProperties("folder", newPlace);
