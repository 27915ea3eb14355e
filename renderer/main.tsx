import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./ui/styles.ts";
import { connect } from "./host/connect.ts";
import { speakChosen } from "./model/language.ts";
import { Model } from "./model/model.ts";
import { showTheme } from "./model/theme.ts";
import { language } from "./model/words.ts";

/*
 * What takes its time elsewhere is begun here, before the code of the window has come: the host is asked for the
 * workspace, and the browser for the fonts.
 */

// A file dropped beside the window's drop target must not make the browser leave the program.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());

/** The longest that the first drawing waits for fonts and for the workspace. */
const patienceMs = 300;

const code = import("./window.tsx");
speakChosen();
showTheme();
// What is drawn in another font first moves when its own arrives. The wait costs nothing while the host is sought.
const theme = getComputedStyle(document.documentElement);
const fontsLoaded = Promise.all(
  ["--font-ui", "--font-text"].map((name) => document.fonts.load(`1rem ${theme.getPropertyValue(name)}`)),
).catch(() => undefined); // then in whatever font there is
const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
const host = await connect();
if (host) host.setLanguage(language());
const model = host && new Model(host);
model?.start();
const { showWindow } = await code;
// Drawn once with the workspace in it rather than twice, unless it takes long enough that something should be said.
const replica = model?.replica;
const isKnown = replica?.until(
  () => replica.opened !== undefined || replica.failure !== undefined || replica.connection === "refused",
);
await Promise.race([Promise.all([fontsLoaded, isKnown]), patience]);
showWindow(model);
