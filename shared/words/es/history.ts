import type { Kind } from "../../ids.ts";
import type { Label } from "../../labels.ts";
import type { Words } from "../index.ts";
import { counter, numberer } from "../plural.ts";

const count = counter("es");
const number = numberer("es");
const recordsOf = (n: number) => count(n, "registro", "registros");
let lists: Intl.ListFormat | undefined;
const listed = (parts: readonly string[]) => (lists ??= new Intl.ListFormat("es")).format(parts);

const nouns = {
  author: ["autor", "autores"],
  document: ["documento", "documentos"],
  annotation: ["anotación", "anotaciones"],
  source: ["fuente", "fuentes"],
  claim: ["afirmación en seguimiento", "afirmaciones en seguimiento"],
  evidence: ["prueba", "pruebas"],
  comment: ["comentario", "comentarios"],
  decision: ["decisión", "decisiones"],
  check: ["respuesta a una comprobación", "respuestas a comprobaciones"],
  reading: ["segunda lectura", "segundas lecturas"],
  signoff: ["visto bueno", "vistos buenos"],
  resolution: ["resolución", "resoluciones"],
} as const satisfies Record<Kind, readonly [string, string]>;

const labelled = {
  claim: ["afirmación", "afirmaciones"],
  statistic: ["estadística", "estadísticas"],
  quote: ["cita", "citas"],
  "anonymous-source": ["fuente anónima", "fuentes anónimas"],
} as const satisfies Record<Label, readonly [string, string]>;

export const history: Words["history"] = {
  title: "Historial",
  show: "Mostrar el historial",
  inDocument: "Todo lo que ha pasado en este documento",
  loading: "Se está leyendo el historial.",
  failed: (why) => `No se puede mostrar el historial. ${why}`,
  none: "No se sabe nada de su pasado.",
  earlier: "Lo anterior no se cuenta: es demasiado.",
  more: (n) => `Mostrar ${number(n)} más`,
  notShown: (n) => `Aquí no se pueden mostrar ${recordsOf(n)} más.`,
  acts: {
    created: "Creación",
    changed: "Cambio",
    removed: "Eliminación",
    returned: "Incorporación o vuelta",
  },
  actOn: (record, act) => `${record}: ${act}`,
  to: "→",
  fields: {
    annotationId: "Anotación",
    annotations: "Anotaciones",
    answer: "Respuesta",
    answered: "Respondidas",
    authorId: "Lector",
    between: "Entre",
    body: "Comentario",
    colour: "Color",
    continues: "Continúa",
    documentId: "Documento",
    initials: "Iniciales",
    label: "Etiqueta",
    of: "Anotaciones comparadas",
    origin: "Procedencia",
    outcome: "Resultado",
    parentId: "Responde a",
    problems: "Problemas abiertos",
    question: "Pregunta",
    quotes: "Texto",
    reason: "Motivo",
    resolutionId: "Resolución",
    resolved: "Resuelto",
    restsOn: "Se apoya en",
    spans: "Lugar en el texto",
    speakerSpan: "Hablante en el texto",
    state: "Estado",
    targetId: "Sobre",
    type: "Tipo",
    variants: "Otros nombres",
  },
  kindOf: {
    author: "Autor",
    document: "Documento",
    annotation: "Anotación",
    source: "Fuente",
    claim: "Afirmación en seguimiento",
    evidence: "Prueba",
    comment: "Comentario",
    decision: "Decisión",
    check: "Comprobación",
    reading: "Segunda lectura",
    signoff: "Visto bueno",
    resolution: "Resolución",
  },
  called: (noun, name) => `${noun} “${name}”`,
  goneRecord: "ya no está",
  verdicts: { accept: "Aceptar", reject: "Rechazar", "needs-work": "Necesita trabajo" },
  readingStates: {
    "not-started": "Sin empezar",
    "in-progress": "En curso",
    finished: "Terminada",
  },
  outcomes: {
    same: "Lo mismo",
    a: "La primera",
    b: "La segunda",
    both: "Ambas",
    neither: "Ninguna",
    own: "Otra",
  },
  origins: {
    human: "Hecha a mano",
    "suggestion-accepted": "Propuesta, aceptada",
    "suggestion-edited": "Propuesta, modificada",
    imported: "Importada",
  },
  yes: "sí",
  no: "no",
  entries: (n) => count(n, "entrada", "entradas"),

  back: {
    state: "Recuperar este estado",
    before: "Recuperar lo que era",
    deleted: "Recuperar",
    all: (n) => `Recuperar ${recordsOf(n)}`,
    without: "Recuperar sin eso",
    cancel: "Cancelar",
    step: "Recuperar",
    done: (n) => count(n, "registro recuperado", "registros recuperados"),
    lost: (field) => `${field}: aquello a lo que llevaba ya no está.`,
    lostMany: (n) => `${count(n, "enlace lleva", "enlaces llevan")} a algo que ya no está.`,
    cannot: {
      needs: (kind) => `No puede recuperarse: pertenece a ${kind} que ya no está.`,
      others: "No puede recuperarse: solo puede hacerlo su autor.",
      same: "Está como estaba.",
    },
    cannotMany: (n) =>
      `${count(n, "registro no puede recuperarse", "registros no pueden recuperarse")}: solo pueden hacerlo sus autores, o falta aquello a lo que pertenecen.`,
  },

  log: {
    table: "Historial del espacio de trabajo",
    columns: { what: "Qué ha pasado", when: "Cuándo" },
    filters: "Filtrar el historial",
    by: "Autor",
    anyone: "Cualquiera",
    kind: "Tipo",
    anyKind: "Cualquier tipo",
    document: "Documento",
    anyDocument: "Cualquier documento",
    only: "Solo",
    everything: "Todos los cambios",
    onlyOne: { removals: "Eliminaciones", "restore-points": "Puntos de restauración" },
    from: "Desde",
    to: "Hasta",
    showAll: "Mostrar todo",
    empty: "Aquí no ha pasado nada todavía.",
    noMatch: "Ningún cambio coincide con los filtros.",
    someone: "Alguien",
    loaded: (n, isAll) =>
      isAll ? count(n, "cambio", "cambios") : `los últimos ${count(n, "cambio", "cambios")}`,
    newer: (n) => `Mostrar ${count(n, "cambio nuevo", "cambios nuevos")}`,
    breaks: {
      edited: "Otro programa editó los archivos.",
      migrated: "El espacio de trabajo se pasó a un formato más nuevo.",
      damaged: "Esta línea del registro está dañada y no puede contarse.",
    },
    choose: "Elija un cambio para ver qué hizo, registro por registro.",
    export: "Registro de auditoría",
    formats: { csv: "Tabla (CSV)", jsonl: "JSON por líneas" },
    writing: "Se está escribiendo el registro de auditoría.",
    ready: (file) => `El registro de auditoría está listo para guardarse como ${file}.`,
    number: (seq) => `Cambio ${number(seq)}`,
    point: "Punto de restauración",
  },
  kinds: {
    author: "Autores",
    document: "Documentos",
    annotation: "Anotaciones",
    source: "Fuentes",
    claim: "Afirmaciones en seguimiento",
    evidence: "Pruebas",
    comment: "Comentarios",
    decision: "Decisiones",
    check: "Respuestas a comprobaciones",
    reading: "Segundas lecturas",
    signoff: "Vistos buenos",
    resolution: "Resoluciones",
  },
  counted: (n, kind, label, name) => {
    const [one, other] = label ? labelled[label] : nouns[kind];
    return `${count(n, one, other)}${name === undefined ? "" : ` (“${name}”)`}`;
  },
  did: (act, isMarked, things) => {
    const verbs = {
      created: isMarked ? "marcó" : "añadió",
      changed: "cambió",
      removed: "eliminó",
      returned: "incorporó o recuperó",
    };
    return `${verbs[act]} ${listed(things)}`;
  },
  sentence: (who, done, titles) => {
    const where = titles.length > 0 ? ` en ${listed(titles.map((title) => `“${title}”`))}` : "";
    return `${who} ${listed(done)}${where}`;
  },

  point: {
    hint: "Cambió muchos registros a la vez. El espacio de trabajo puede volver a como estaba antes.",
    made: (seq) =>
      `Lo que había antes de esto (cambio ${number(seq)}) puede recuperarse en Revisión, Historial.`,
    returnTo: "Devolver el espacio de trabajo a antes de esto…",
    takeBack: "Deshacer este cambio",
    preview: (back, changed, gone) => {
      const parts = [
        back > 0 ? `${back === 1 ? "vuelve" : "vuelven"} ${recordsOf(back)}` : "",
        changed > 0 ? `${changed === 1 ? "cambia" : "cambian"} ${recordsOf(changed)}` : "",
        gone > 0 ? `${gone === 1 ? "desaparece" : "desaparecen"} ${recordsOf(gone)}` : "",
      ];
      const all = listed(parts.filter(Boolean));
      return `${all.slice(0, 1).toUpperCase()}${all.slice(1)}, sean de quien sean. Con ello se deshace todo lo hecho desde entonces.`;
    },
    nothing: "Todo está ya como antes de esto.",
    confirm: "Devolver",
    cancel: "Cancelar",
    step: (seq) => `Devolver el espacio de trabajo a antes del cambio ${number(seq)}`,
    takenBack: (seq) => `Deshacer el cambio ${number(seq)}`,
    done: (seq) => `El espacio de trabajo está como antes del cambio ${number(seq)}. Deshacer lo anula.`,
    didTakeBack: (seq) => `Se ha deshecho el cambio ${number(seq)}.`,
  },
};
