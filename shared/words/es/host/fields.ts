import type { Words } from "../../index.ts";
import { numberer } from "../../plural.ts";

const number = numberer("es");

export const fields: Words["host"]["fields"] = {
  empty: "Esto no puede quedar vacío.",
  tooLong: (most) => `Esto tiene más de ${number(most)} caracteres.`,
  time: "Esto debe ser una hora como 2026-03-04T10:00:00.000Z.",
  hash: "Esto debe ser un SHA-256 en hexadecimal.",
  date: "Una fecha se escribe 2026-03-04, 2026-03 o 2026.",
  noSuchDay: "Ese día no existe.",
  webAddress: "Una dirección web comienza con http:// o https://.",
  language: "Un idioma es un código como en o es.",
  id: (form) => `Esto debe ser un identificador de la forma ${form}.`,
  base64: "Esto debe ser base64.",
  fileTooLarge: (size) => `El archivo tiene más de ${size}.`,
  missing: (field) => `Falta el campo ${field}.`,
  unknown: (field) => `Aquí no existe el campo ${field}.`,
  unexpected: (expected, received) => `Se esperaba ${expected} y se recibió ${received}.`,
  wrong: (received) => `Aquí no se admite ${received}.`,
};
