import { version } from "../package.json";

/** What this program calls itself in files it writes. */
export const appName = `claimdesk ${version}`;
