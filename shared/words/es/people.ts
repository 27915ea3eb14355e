import type { Words } from "../index.ts";

export const people: Words["people"] = {
  initials: "Iniciales",
  initialsHint: (derived) => `${derived}, según su nombre`,
  colour: "Su color",
  colours: {
    violet: "Violeta",
    yellow: "Amarillo",
    turquoise: "Turquesa",
    brown: "Marrón",
    lavender: "Lavanda",
    ochre: "Ocre",
    green: "Verde oscuro",
    mauve: "Malva",
  },
  author: "Autor",
  anyAuthor: "Cualquier autor",
  you: (name) => `${name} (usted)`,
  alsoHereTitle: "También en este documento",
  alsoHere: (names) => `También aquí: ${names}`,
  nobodyHere: "Nadie más tiene abierto este documento ahora.",
  unseenHere:
    "Lee este documento por su cuenta: aquí no se le muestra a nadie, ni se le muestra a usted a nadie.",
  openNow: (names) => `Abierto ahora por ${names}`,
  recorded: {
    document: (name, when) => `Importado por ${name}, ${when}`,
    claim: (name, when) => `Registrada por ${name}, ${when}`,
    source: (name, when) => `Registrada por ${name}, ${when}`,
  },
  worked: "Con trabajo de",
  anyWork: "Trabajo de cualquiera",
  workedOn: {
    document:
      "Solo documentos que esta persona importó, marcó, revisó, comentó o comprobó, en los que acordó algo o a los que dio el visto bueno",
    claim:
      "Solo afirmaciones que esta persona registró, cuyas menciones marcó, en las que aportó pruebas o un veredicto, que cerró o que comentó",
    source: "Solo fuentes que esta persona registró, a las que atribuyó algo o que comentó",
  },
  nothingBy: (name) => `Aquí no hay nada de ${name}.`,
};
