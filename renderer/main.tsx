import { createRoot } from "react-dom/client";
import "@fontsource-variable/inter/index.css";
import "@fontsource-variable/source-serif-4/index.css";
import "./ui/theme.css";
import "./ui/frame.css";
import "./ui/controls.css";
import "./ui/many.css";
import "./ui/menus.css";
import "./ui/palette.css";
import "./ui/shortcuts.css";
import { connect } from "./host/connect.ts";
import { Desk } from "./model/desk.ts";
import { speakChosen } from "./model/language.ts";
import { Model } from "./model/model.ts";
import { language } from "./model/words.ts";
import { App } from "./ui/App.tsx";
import { NoKey } from "./ui/NoKey.tsx";

// A file dropped beside the window's drop target must not make the browser leave the program.
for (const type of ["dragover", "drop"]) document.addEventListener(type, (event) => event.preventDefault());

const root = createRoot(document.getElementById("root") ?? document.body);
speakChosen();
const host = await connect();
if (host) {
  host.setLanguage(language());
  const model = new Model(host);
  const desk = new Desk(model);
  model.start();
  root.render(<App desk={desk} />);
} else root.render(<NoKey />);
