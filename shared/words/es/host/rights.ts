import type { Words } from "../../index.ts";

export const rights: Words["host"]["rights"] = {
  nothingChanged: (why) => `${why} No se cambió nada.`,
  othersName: "Cada autor solo puede cambiar su propio nombre.",
  othersDecision: "Una decisión solo se puede tomar en nombre propio.",
  newDocument: "Los documentos se agregan importando un texto.",
  imported: "Lo que se importó con un documento no se puede cambiar.",
  othersComment: "Solo su autor puede cambiar lo que dice un comentario.",
  authorStays: "Los autores no se pueden eliminar: lo que escribieron lleva su nombre.",
  takeBackDecision: "Solo su autor puede retirar una decisión.",
  deleteComment: "Solo su autor puede eliminar un comentario.",
  othersSignoff: "Solo se puede dar el visto bueno a un documento en nombre propio.",
  staleSignoff:
    "El documento ha cambiado desde que se mostró a quien le da el visto bueno. Hay que volver a mirarlo antes.",
  takeBackSignoff: "Solo quien dio el visto bueno puede retirarlo.",
  othersReading: "Solo quien lee puede decir cómo va su lectura.",
  readingBack: "Una lectura empezada o terminada no vuelve atrás.",
  giveUpReading: "La lectura propia solo puede retirarla otra persona.",
  readersMark:
    "Quien hizo esta marca todavía lee el documento por cuenta propia: hasta que termine, solo esa persona puede cambiarla o eliminarla.",
  importWorkspace:
    "Solo la persona en cuya computadora está este espacio de trabajo puede importar otro. No se importó nada.",
  /** The rules of tracked claims; also said where a button cannot be pressed. */
  claims: {
    noEvidence: "Un veredicto necesita pruebas: algo que respalde o refute la afirmación.",
    noConclusion: "Que no haya pruebas suficientes requiere una conclusión que diga dónde se buscaron.",
    ownVerdict: "Un veredicto lleva el nombre de quien lo da: solo esa persona puede darlo o restablecerlo.",
    secondPerson:
      "Una afirmación la cierra una segunda persona: no quien halló el veredicto, y a nombre de quien la cierra.",
    closed: "Una afirmación terminada queda como está. Primero hay que devolverla a un estado anterior.",
  },
};
