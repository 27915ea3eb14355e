import type { Words } from "../../index.ts";
import { de } from "../contract.ts";

export const integrity: Words["host"]["integrity"] = {
  stillPointedTo: (Name, from) => `${Name} no se puede eliminar: todavía existe un vínculo desde ${from}.`,
  pointsNowhere: (Name, one) => `${Name} remite a ${one} que ya no está aquí, así que no se guardó.`,
  textFixed: (name) => `El texto ${de(name)} no se puede cambiar: una versión nueva es un documento nuevo.`,
  decisionId:
    "Una decisión no lleva el identificador que le corresponde por su autor y por la anotación que juzga.",
  aboutItself: (Name) => `${Name} se refiere a sí mismo.`,
  answersItself: (Name) => `${Name} se responde a sí mismo.`,
  commentBody: "Un comentario dice algo, salvo que su autor lo haya eliminado.",
  answersElsewhere: (Name) => `${Name} responde a un comentario sobre otra cosa.`,
  noMention: (Name) =>
    `${Name} no está marcada como afirmación, así que no puede ser una mención de una afirmación en seguimiento.`,
  continuesItself: (Name) => `${Name} se continúa a sí misma.`,
  continuesOther: (Name) => `${Name} solo puede continuar una cita del mismo documento.`,
  movesAway: (Name) => `${Name} no puede pasar a otro documento.`,
  notADocument: (Name) => `${Name} remite a algo que no es un documento.`,
  textUnread: (title) =>
    `El texto de “${title}” no se puede leer, así que no se pueden colocar ni mover sus anotaciones.`,
  uneven: (Name, spans, quotes) =>
    `${Name} no es coherente: la cantidad de fragmentos es ${spans}, y la de textos citados, ${quotes}.`,
  emptySpan: (Name, at) => `${Name} tiene un fragmento vacío en ${at}.`,
  afterEnd: (Name, end, length) => `${Name} termina en ${end}, después del final del texto (${length}).`,
  disordered: (Name) => `${Name} tiene fragmentos que se superponen, se tocan o están desordenados.`,
  cutsCharacter: (Name, place) => `${Name} parte un carácter en dos en ${place}.`,
  otherQuote: (Name, quote, place, text) =>
    `${Name} reproduce “${quote}”, pero el texto en ${place} dice “${text}”.`,
  otherContext: (Name, place) => `${Name} lleva un contexto que no coincide con lo que rodea a ${place}.`,
  speakerOutside: (Name, place) => `${Name} sitúa a quien habla en ${place}, fuera del texto.`,
  speakerCut: (Name, place) => `${Name} parte un carácter en dos donde nombra a quien habla, en ${place}.`,
  readingId: "Una lectura no tiene el identificador de la lectura de este documento por esta persona.",
  signoffId: "Un visto bueno no tiene el identificador del visto bueno de este autor para este documento.",
  agreedElsewhere: (Name: string) => `${Name} se acordó sobre otro documento.`,
  checkId: "Una comprobación no lleva el identificador que le corresponde por su pregunta y su documento.",
  mergedCircle: (Name) => `${Name} quedaría fusionada consigo misma.`,
  mergedReveals: (Name) =>
    `${Name} juntaría una fuente anónima con otra que tiene nombre: el registro diría quién es.`,
  restsOnNothing: (Name) =>
    `${Name} no es ni una afirmación ni una estadística, así que no puede basarse en otras fuentes.`,
  restsOnTwice: (Name) => `${Name} nombra dos veces la misma fuente entre aquellas en las que se basa.`,
};
