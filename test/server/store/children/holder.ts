// Opens the workspace given as the first argument and keeps it open until it is killed. Says "open", or the code of the refusal.
import { AppError } from "../../../../shared/errors.ts";
import { openFolderStore } from "../../../../server/store/folder.ts";

const [, , folder = "", link] = process.argv;
try {
  await openFolderStore(folder, { app: "0.1.0", ...(link === undefined ? {} : { link }) });
  console.log("open");
} catch (error) {
  console.log(error instanceof AppError ? error.code : String(error));
}
process.stdin.resume(); // stay until killed, or until the test that started this is gone
process.stdin.once("end", () => process.exit());
