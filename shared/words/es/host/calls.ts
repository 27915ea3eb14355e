import type { Words } from "../../index.ts";

export const calls: Words["host"]["calls"] = {
  noMethod: "No existe ese método.",
  failed: "Algo falló; no se guardó nada.",
  invalid: (path, why) => `${path} no es como debería: ${why}`,
  theCall: "La llamada",
  foreignCall: "Se rechazó la llamada: no viene de una ventana de Claimdesk.",
  foreignServer: "Se rechazó la solicitud: nombra otro servidor.",
  foreignPage: "Se rechazó la solicitud: viene de otra página.",
  nothingHere: "No hay nada en esta dirección.",
  notBuilt: "La interfaz no está compilada. Ejecute “npm run build”.",
  notJson: "La solicitud no es JSON válido en UTF-8.",
  noCode: "La solicitud no contiene ningún código.",
  unknownClient: "Este enlace no es válido, o ya no lo es. Use el enlace que Claimdesk mostró al iniciarse.",
  usedLink:
    "Este enlace ya se usó, o tiene más de un minuto. Use el enlace que Claimdesk mostró al iniciarse.",
  crowded: "Claimdesk ya está abierto en cuatro pestañas; cierre una de ellas.",
  noWindow: "Solo una ventana conectada puede decir dónde está.",
  tooOften: "Demasiados mensajes sobre dónde está usted. No se pierde nada; se repite en un momento.",
  noDocument: "No existe ese documento.",
  wrongMethod: (allowed) => `Aquí solo se responde a ${allowed}.`,
  wrongType: (type) => `La solicitud debe ser de tipo ${type}.`,
  tooLarge: (size) => `La solicitud tiene más de ${size}. No se guardó nada.`,
  portTaken: (port) => `Otro programa usa el puerto ${port}. Elija otro con --port.`,
  silent:
    "El servidor local de Claimdesk no responde, así que no es seguro que esto se haya guardado. ¿Sigue en marcha? Cuando vuelva a responder, lo que se ve es lo que está guardado.",
  closing: "Claimdesk se está cerrando, así que no se guardó nada.",
};
