import type { Words } from "../index.ts";
import { counter } from "../plural.ts";

const count = counter("es");

export const palette: Words["palette"] = {
  title: "Paleta de comandos",
  find: "Buscar un comando o un documento",
  list: "Comandos y documentos",
  recent: "Usados hace poco",
  commands: "Comandos",
  documents: "Documentos",
  open: (title) => `Abrir: ${title}`,
  found: (number) =>
    number === 0
      ? "Nada de lo que se puede hacer ahora coincide."
      : `${count(number, "coincidencia", "coincidencias")}`,

  menuBar: "Barra de menús",

  shortcuts: {
    find: "Buscar un comando o sus teclas",
    list: "Comandos y sus teclas",
    hint: "Las flechas eligen un comando; Intro cambia sus teclas.",
    inText: (goOut) =>
      `Las teclas de un solo carácter actúan mientras el foco está en el texto. En la lista de anotaciones, las flechas se mueven y con Mayús eligen varias, Intro edita, ${goOut} elimina y Esc vuelve al texto. En un formulario, Intro guarda un campo, otra vez Intro o Esc vuelve al texto, y Alt+Intro toma lo que el texto propone.`,
    none: "Ningún comando coincide.",
    noKeys: "Sin teclas",
    changed: "cambiado",
    change: "Cambiar",
    changeKeys: (keys, command) => `Cambiar ${keys} de “${command}”`,
    remove: (keys, command) => `Quitar ${keys} a “${command}”`,
    add: "Agregar teclas",
    addTo: (command) => `Agregar teclas a “${command}”`,
    reset: "Restablecer",
    resetOf: (command) => `Restablecer las teclas de “${command}”`,
    resetAll: "Restablecer todo",
    bringBack: "Recuperar mis teclas",
    press: "Presione las teclas nuevas…",
    escape: "Esc las deja como están.",
    newKeys: (command) => `Teclas nuevas para “${command}”`,
    held: (keys, command) => `${keys} ya es la tecla de “${command}”.`,
    takeOver: "Usarla aquí",
    leave: "Dejarla allí",
    hasAlready: (keys, command) => `“${command}” ya tiene ${keys}.`,
    conflict: (keys, command) => `${keys} ejecuta “${command}” en su lugar.`,
    nowHas: (command, keys) => `“${command}” tiene ahora ${keys}.`,
    lost: (command, keys) => `“${command}” ya no tiene ${keys}.`,
    isReset: (command) => `“${command}” vuelve a tener sus teclas originales.`,
    allReset: "Todos los comandos vuelven a tener sus teclas originales.",
    back: "Ha recuperado sus teclas.",
    cancelled: "No ha cambiado nada.",
    unreadable:
      "No se pudieron leer algunos de sus atajos cambiados; esos comandos tienen sus teclas originales.",
    unknownCommand: (id) => `Había un atajo cambiado para “${id}”, que aquí no es ningún comando.`,
    droppedKeys: (keys, command, why) => `Se omitieron las teclas “${keys}” de “${command}”. ${why}`,
    refused: {
      unknown: "Un comando no puede tener estas teclas.",
      moving: "Estas teclas sirven para moverse por la ventana, sus listas y el texto.",
      editing: "Estas teclas cortan, copian, pegan o seleccionan.",
      typing:
        "Este comando actúa en toda la ventana, así que sus teclas necesitan Ctrl, Alt o Cmd: sin ellas, escriben en los campos.",
      browser: "Los navegadores se reservan estas teclas.",
      system: "El sistema operativo se reserva estas teclas.",
    },
  },
};
