import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./ui/styles.ts";
import { connect } from "./host/connect.ts";
import { Desk } from "./model/desk.ts";
import { speakChosen } from "./model/language.ts";
import { Model } from "./model/model.ts";
import { showTheme } from "./model/theme.ts";
import { language } from "./model/words.ts";
import { App } from "./ui/App.tsx";
import { NoKey } from "./ui/NoKey.tsx";

// A file dropped beside the window's drop target must not make the browser leave the program.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());

/** The longest that the first drawing waits for fonts. */
const fontsMs = 300;

const root = createRoot(document.getElementById("root") ?? document.body);
speakChosen();
showTheme();
// What is drawn in another font first moves when its own arrives. The wait costs nothing while the host is sought.
const theme = getComputedStyle(document.documentElement);
const fontsLoaded = Promise.all(
  ["--font-ui", "--font-text"].map((name) => document.fonts.load(`1rem ${theme.getPropertyValue(name)}`)),
);
const patience = new Promise((resolve) => setTimeout(resolve, fontsMs));
const host = await connect();
if (host) host.setLanguage(language());
const desk = host && new Desk(new Model(host));
desk?.model.start(); // what it asks for comes while the fonts do
await Promise.race([fontsLoaded, patience]).catch(() => undefined); // then in whatever font there is
root.render(desk ? <App desk={desk} /> : <NoKey />);
