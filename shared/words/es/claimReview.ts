import type { Words } from "../index.ts";

export const claimReview: Words["claimReview"] = {
  notHere: "Esa afirmación no está en el espacio de trabajo, así que no hay nada que publicar.",
  notDone:
    "La afirmación no está cerrada. Solo se puede publicar el veredicto de una afirmación cuyo estado es “terminada”.",
  noVerdict: "La afirmación no tiene veredicto, y sin él un ClaimReview no es nada.",
  noAddress:
    "No se indica dónde se publicará la verificación. Un ClaimReview debe llevar la dirección de la página en la que está.",
  noOrganisation: "No se indica qué organización publica la verificación.",
  noConclusion: "La afirmación no tiene conclusión, así que la calificación va sin su motivo.",
  noMentions:
    "Ningún documento de aquí hace la afirmación, así que no se pueden dar ni sus apariciones ni quién la hace.",
  noClaimant: "Ninguna mención dice quién hace la afirmación, así que no se da ningún autor.",
  unnamedClaimant:
    "En ninguna de sus menciones se nombra a quien hace la afirmación, así que no se da ningún autor.",
  noDate:
    "Ninguno de los documentos que hacen la afirmación tiene fecha de publicación, así que la afirmación va sin fecha.",
  noLinks: (without, all) =>
    without === all
      ? "Ningún documento que hace la afirmación tiene dirección web, así que no se puede enlazar ninguna aparición."
      : `${without} de ${all} menciones están en documentos sin dirección web, así que no se pueden enlazar.`,
};
