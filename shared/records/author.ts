import { recordSchemas, words } from "./fields.ts";

/** A person who works in the workspace. */
export const author = recordSchemas("author", { name: words(200) });
