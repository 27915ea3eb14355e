import type { Words } from "../index.ts";
import { counter } from "../plural.ts";

const count = counter("es");

export const frame: Words["frame"] = {
  places: "Lugares",
  library: "Biblioteca",
  claims: "Afirmaciones",
  sources: "Fuentes",
  report: "Informe",
  review: "Revisión",
  undo: "Deshacer",
  redo: "Rehacer",
  undoStep: (step) => `Deshacer: ${step}`,
  redoStep: (step) => `Rehacer: ${step}`,
  import: "Importar textos",
  export: "Exportar",
  themes: { system: "el del sistema", light: "claro", dark: "oscuro" },
  themeButton: (now, next) => `Tema: ${now}. Cambiar a ${next}`,
  themeIs: {
    system: "Ahora el tema es el del sistema.",
    light: "Ahora el tema es claro.",
    dark: "Ahora el tema es oscuro.",
  },
  close: "Cerrar",
  dismiss: "Descartar",
  notices: "Avisos",
  inspector: "Inspector",
  drop: "Suelte los textos para importarlos",

  saveState: "Estado del guardado",
  saved: "Guardado",
  saving: "Guardando…",
  unsaved: "Cambios sin guardar",
  notSaved: "No se guardó",
  savedWithProblem: "Guardado, con un problema",
  notConnected: "Sin conexión",
  why: "¿Por qué?",
  noAnswer:
    "El servidor local de Claimdesk no responde, así que por ahora no se puede guardar nada. Se sigue intentando todo el tiempo.",
  connectedAgain:
    "Conexión restablecida. Lo que se ve es lo que está guardado; compruebe que sus últimos pasos estén ahí.",

  staleLink: "Este enlace ya no es válido",
  staleLinkWhy:
    "Claimdesk se inició con claves nuevas. Use el enlace que mostró entonces; todo lo que aparecía como guardado está guardado.",
  noKey: "Este enlace no tiene clave",
  noKeyWhy:
    "Claimdesk solo se abre con el enlace completo que mostró al iniciarse; la parte que sigue a # es la clave. Inícielo de nuevo o copie el enlace de ahí.",
  crowded: "Claimdesk está abierto en demasiadas pestañas",
  crowdedWhy:
    "Un navegador solo puede mantener al día unas pocas. Cierre alguna y esta continuará por sí sola.",
  opening: "Abriendo el espacio de trabajo…",
  cannotOpen: "No se puede abrir el espacio de trabajo",
  documentBroken: "No se puede mostrar el documento",
  placeBroken: "No se puede mostrar esta parte",
  libraryBroken: "No se puede mostrar la biblioteca",
  inspectorBroken: "No se puede mostrar el inspector",
  brokenWhy: "Algo falló al dibujarlo. Todo lo que aparecía como guardado está guardado.",
  tryAgain: "Reintentar",
  partMissing:
    "No se pudo cargar una parte del programa, así que esto no se puede mostrar ahora. Todo lo que aparecía como guardado está guardado. Inténtelo de nuevo o vuelva a cargar la página.",

  you: {
    title: "Su perfil e idioma",
    name: "Su nombre, tal como aparece junto a sus anotaciones",
    language: "Idioma",
    system: (language) => `El del sistema (${language})`,
    save: "Guardar",
    changeName: "Cambiar su perfil",
  },
  languages: { en: "English", es: "Español" },
  languageNow: "Claimdesk ahora está en español.",
  languageMissing:
    "No se pudieron cargar las palabras del otro idioma, así que se mantiene este. Vuelva a elegirlo o a cargar la página.",

  welcome: {
    title: "Claimdesk le da la bienvenida",
    what: "Marque afirmaciones, estadísticas, citas y fuentes anónimas en un texto, diga quién respalda cada una y vea en qué se apoya el texto.",
    whereBefore: "Este espacio de trabajo es la carpeta",
    whereAfter: ". Todo se queda ahí; nada se envía a ninguna parte.",
    samples: "Empezar con los textos de ejemplo",
    samplesStep: "Agregar los textos de ejemplo",
    import: "Importar textos…",
    drop: "También puede soltar archivos en cualquier parte de esta ventana.",
    samplesAdded: (texts) => {
      return `Se ${texts === 1 ? "agregó" : "agregaron"} ${count(texts, "texto de ejemplo", "textos de ejemplo")}`;
    },
  },

  panes: {
    show: { navigation: "Mostrar la navegación", inspector: "Mostrar el inspector" },
    hide: { navigation: "Ocultar la navegación", inspector: "Ocultar el inspector" },
    shown: { navigation: "Navegación visible", inspector: "Inspector visible" },
    hidden: { navigation: "Navegación oculta", inspector: "Inspector oculto" },
    width: { navigation: "Ancho de la navegación", inspector: "Ancho del inspector" },
    split: "Alto de los atributos",
    pixels: (width) => `${width} píxeles`,
    percent: (share) => `${share} por ciento`,
  },
  recent: "Documentos recientes",
  reading: {
    title: "Ajustes del texto",
    size: "Tamaño",
    larger: "Texto más grande",
    smaller: "Texto más pequeño",
    sizeIs: (size) => `Tamaño del texto: ${size} píxeles`,
    font: "Letra",
    serif: "Con serifas",
    sans: "Sin serifas",
    fontIs: { serif: "Letra con serifas", sans: "Letra sin serifas" },
    measure: "Largo de línea",
    wider: "Líneas más largas",
    narrower: "Líneas más cortas",
    characters: (amount) => `${amount} caracteres`,
    measureIs: (amount) => `Líneas de unos ${amount} caracteres`,
  },
  textLength: (characters) => count(characters, "carácter", "caracteres"),
};
