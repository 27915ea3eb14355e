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
};
