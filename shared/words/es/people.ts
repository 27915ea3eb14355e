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
  by: (name) => `de ${name}`,
  alsoHereTitle: "También en este documento",
  alsoHere: (names) => `También aquí: ${names}`,
  nobodyHere: "Nadie más tiene abierto este documento ahora.",
  unseenHere:
    "Lee este documento por su cuenta: aquí no se le muestra a nadie, ni se le muestra a usted a nadie.",
  openNow: (names) => `Abierto ahora por ${names}`,
};
