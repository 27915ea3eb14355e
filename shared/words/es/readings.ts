import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const documents = (total: number) => count(total, "documento", "documentos");
const people = (total: number) => count(total, "persona", "personas");

export const readings: Words["readings"] = {
  states: {
    "not-started": "Sin empezar",
    "in-progress": "En curso",
    finished: "Terminada",
  },
  stateOf: (name, state) => `${name}: lectura ${state.toLowerCase()}`,
  notGiven: "Sin asignar",
  finishedOf: (finished, all) => `${number(finished)} de ${number(all)}`,
  finishedColumn: "Terminadas",
  libraryColumn: "Lecturas",
  finishedTitle: (finished, all) =>
    `${number(finished)} de ${count(all, "lectura terminada", "lecturas terminadas")}`,
  table: "Lecturas",
  none: "Ningún documento se ha dado a nadie para leerlo por su cuenta.",
  what: "Un documento que se da a varias personas lo lee cada una por su cuenta: nadie ve las marcas de las demás antes de haber terminado.",
  documents,
  heading: "Lecturas",
  takeBackShort: "Retirar",
  takeBack: (name) => `Retirárselo a ${name}`,
  takeBackStep: (name) => `Retirar un documento a ${name}`,
  takenBack: (name) => `Se le retiró a ${name}`,

  give: "Dar a leer…",
  giveTitle: "Dar documentos a leer",
  giveWhat:
    "Cada persona lee por su cuenta: hasta que diga que ha terminado, no ve nada de lo que otros hicieron en estos documentos.",
  who: "Quién lee",
  you: (name) => `${name} (usted)`,
  has: (given, all) => `tiene ${number(given)} de ${number(all)}`,
  which: "Qué documentos",
  find: "Buscar un documento",
  choose: (shown) => `Elegir los ${number(shown)}`,
  chooseNone: "No elegir ninguno",
  more: (rest) => `Hay ${number(rest)} más; escriba para encontrarlos.`,
  noMatch: "Ningún documento coincide.",
  alone:
    "Por ahora nadie más trabaja en este espacio de trabajo. Con “claimdesk serve --reviewer NOMBRE” puede entrar otra persona.",
  giveGo: (chosen, readers) =>
    chosen === 0 || readers === 0 ? "Dar a leer" : `Dar ${documents(chosen)} a ${people(readers)}`,
  giveStep: (chosen) => `Dar a leer ${documents(chosen)}`,
  given: (chosen, readers) =>
    `Se dio a leer: ${documents(chosen)} a ${people(readers)}, cada cual por su cuenta`,

  onYourOwn: "Lee esto por su cuenta: las marcas de los demás no se muestran hasta que termine.",
  finish: "Terminar la lectura…",
  finishTitle: "Terminar la lectura",
  finishWhat: (title) =>
    `Entonces verá lo que otros hicieron en “${title}”, y los demás sabrán que ha terminado. Esto no se puede deshacer.`,
  finishGo: "Terminar la lectura",
  goOn: "Seguir leyendo",
  finishStep: "Terminar la lectura",
  finished: (title) => `Ha terminado de leer “${title}”. Ahora ve lo que otros hicieron en él.`,
  nothingToFinish: "En este documento no tiene ninguna lectura por terminar.",
};
