import { version } from "../package.json";

/** Version of this program, for the files it writes. */
export const appVersion: string = version;
