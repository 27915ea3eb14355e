import type { Words } from "../index.ts";

export const people: Words["people"] = {
  initials: "Iniciales",
  initialsHint: (derived) => `${derived}, según su nombre`,
  colour: "Su color",
  colours: ["Violeta", "Amarillo", "Turquesa", "Marrón", "Lavanda", "Ocre", "Verde oscuro", "Malva"],
  author: "Autor",
  anyAuthor: "Cualquier autor",
  you: (name) => `${name} (usted)`,
  by: (name) => `de ${name}`,
};
