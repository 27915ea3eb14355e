import type { Words } from "../../index.ts";

export const lock: Words["host"]["lock"] = {
  busy: (who, where, remedy) =>
    `Este espacio de trabajo ya está abierto: ${who}.${where} No se cambió nada. ${remedy}`,
  holder: (pid, machine, since) => `proceso ${pid} en “${machine}”, desde ${since}`,
  usableAt: (link) => ` Se puede usar en ${link}.`,
  elsewhere:
    "Desde aquí no se puede ver si todavía está en marcha. Ciérrelo allí; si está seguro de que ya no lo está, elimine el archivo .lock de la carpeta del espacio de trabajo.",
  here: "Ciérrelo allí primero, o úselo allí. Si no hay ningún Claimdesk en marcha, elimine el archivo .lock de la carpeta del espacio de trabajo.",
  leftBySeveral:
    "Varios programas que ya no existen dejaron bloqueado este espacio de trabajo. No se cambió nada. Si está seguro de que ningún programa lo tiene abierto, elimine de su carpeta los archivos cuyo nombre comienza con .lock.",
};
