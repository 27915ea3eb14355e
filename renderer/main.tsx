import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./ui/styles.ts";
import { loadFont } from "./fonts.ts";
import { connect } from "./host/connect.ts";
import { languageOfChoice, speakChosen } from "./model/language.ts";
import { Model } from "./model/model.ts";
import { remembered } from "./model/memory.ts";
import { showTheme } from "./model/theme.ts";
import { words } from "./model/words.ts";

/*
 * What takes its time elsewhere is begun here, before the code of the window has come: the host is asked for the
 * workspace, and the browser for the fonts.
 */

// A file dropped beside the window's drop target must not make the browser leave the program.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());

/** The longest that the first drawing waits for fonts and for the workspace. */
const patienceMs = 300;

const code = import("./window.tsx");
const spoken = speakChosen();
showTheme();
// What is drawn in another font first moves when its own arrives. The wait costs nothing while the host is sought.
const fontsLoaded = Promise.all([
  loadFont("--font-ui"),
  remembered("place") === "document" ? loadFont("--font-text") : undefined,
]);
const patience = new Promise((resolve) => setTimeout(resolve, patienceMs));
const host = await connect(words);
host?.setLanguage(languageOfChoice());
const model = host && new Model(host);
model?.start();
// The first use of Intl takes 10 ms, and here the window waits for its code and for the host anyway.
Intl.DateTimeFormat.supportedLocalesOf("en");
const { showWindow } = await code;
// Drawn once with the workspace in it rather than twice, unless it takes long enough that something should be said.
const replica = model?.replica;
const isKnown = replica?.until(
  () => replica.opened !== undefined || replica.failure !== undefined || replica.connection === "refused",
);
await spoken;
await Promise.race([Promise.all([fontsLoaded, isKnown]), patience]);
showWindow(model);
