import type { Words } from "../index.ts";

export const host: Words["host"] = {
  silent:
    "El servidor local de Claimdesk no responde, así que no es seguro que esto se haya guardado. ¿Sigue en marcha? Cuando vuelva a responder, lo que se ve es lo que está guardado.",
  closing: "Claimdesk se está cerrando, así que no se guardó nada.",
  cannotStart: "Claimdesk no pudo iniciarse",
  otherWorkspace: (own, other) =>
    `Claimdesk tiene abierto el espacio de trabajo “${own}”, así que no se abrió “${other}”. Cierre primero este y luego inicie Claimdesk de nuevo.`,
  ok: "Aceptar",
};
