import type { Words } from "../../index.ts";

export const desktop: Words["host"]["desktop"] = {
  cannotStart: "Claimdesk no pudo iniciarse",
  otherWorkspace: (own, other) =>
    `Claimdesk tiene abierto el espacio de trabajo “${own}”, así que no se abrió “${other}”. Cierre primero este y luego inicie Claimdesk de nuevo.`,
  ok: "Aceptar",
};
