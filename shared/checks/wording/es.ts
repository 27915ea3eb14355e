import type { Wording } from "./lists.ts";

/**
 * The same for Spanish. Rules are those of the English list; the words are those Spanish newsrooms use for the same
 * things, so each list names only what differs.
 */
export const spanish: Wording = {
  // “Asegurar”, “sostener” and “afirmar” are everyday variants of “decir” in the Latin American press: neutral here.
  neutralVerbs:
    "dijo dice dicen dijeron afirma afirman afirmó afirmaron sostiene sostienen sostuvo sostuvieron asegura aseguran " +
    "aseguró aseguraron explica explican explicó señala señalan señaló señalaron indica indican indicó indicaron cree " +
    "creen creyó considera consideran estima estiman advierte advierten advirtió advirtieron apunta apuntan sugiere " +
    "sugieren sugirió muestra muestran revelan coinciden teme temen opina opinan piensa piensan prevé prevén informa " +
    "informan informó informaron hablan comenta comentan declaró declararon agregó añadió manifestó precisó",
  loadedVerbs: {
    true: "confirmó confirma confirmaron confirman reveló revela revelaron desmintió desmiente desmintieron desveló destapó recordó recuerda",
    conceded:
      "admitió admite admitieron admiten reconoció reconoce reconocieron reconocen confesó confiesa confesaron",
    doubtful:
      "alegó alega alegaron insistió insiste insistieron insisten presumió pretendió adujo aduce denunció denuncia denunciaron",
  },
  // “Revela” or “denuncia” after an article is a noun; after “se” it is impersonal.
  notAVerbAfter:
    "el la los las un una su sus mi este esta esta esa ese de en con por para sin sobre entre a al del fue fueron es son ser sido se ni " +
    "no nunca esa aquella cada ninguna alguna",
  thatClause: "que",
  roteReasons: [
    "no está/estaba/están/estaban autorizado/autorizada/autorizados/autorizadas a/para",
    "no estar autorizado/autorizada/autorizados/autorizadas a/para",
    "sin autorización para hablar/declarar/comentar",
    "por lo delicado/sensible del tema/asunto/caso",
    "por la sensibilidad del tema/asunto/caso",
    "por tratarse de un tema/asunto sensible/delicado",
    "para hablar/poder hablar con libertad/franqueza",
    "para hablar libremente/abiertamente/francamente",
    "para poder hablar con libertad/franqueza",
  ],
  vaguePhrases: [
    "se cree/dice/comenta/rumorea/rumora/especula/presume que",
    "se cree/dice/comenta/rumorea/especula también/además/ampliamente que",
    "se dice/rumorea",
    "circula que",
    "circula el rumor",
    "es un secreto a voces",
    "es sabido/vox que/populi",
    "trascendió que",
    "según se dice/cree/comenta/supo/informó",
    "según reportes/informes/versiones/fuentes/rumores/trascendidos",
    "según algunas/diversas/varias/distintas fuentes/versiones/estimaciones",
    "de acuerdo con/a reportes/informes/versiones/fuentes/rumores",
    "para los expertos/analistas/críticos/especialistas/observadores",
    "según los/expertos/analistas expertos/analistas/críticos/especialistas/observadores",
    "según expertos/analistas/especialistas/observadores/críticos",
    "hay quienes/quien dicen/creen/sostienen/dice",
  ],
  vagueSubjects: [
    "expertos", "analistas", "observadores", "críticos", "especialistas", "comentaristas", "los expertos",
    "los analistas", "los observadores", "los críticos", "los especialistas", "algunos", "muchos", "algunos expertos",
    "algunos analistas", "muchos expertos", "muchos analistas", "estudios", "los estudios", "reportes", "informes",
    "versiones", "encuestas", "las encuestas", "diversos estudios", "los militares", "la comunidad internacional",
    "el mercado", "los mercados", "la prensa",
  ], // prettier-ignore
  bareSources: [
    "una fuente", "otra fuente", "una fuente anónima", "fuentes", "las fuentes", "fuentes anónimas",
    "fuentes extraoficiales", "diversas fuentes", "varias fuentes", "algunas fuentes", "múltiples fuentes",
  ], // prettier-ignore
  pluralSources: [
    "funcionarios", "diplomáticos", "asesores", "fuentes oficiales", "fuentes militares", "fuentes policiales",
    "fuentes diplomáticas", "fuentes gubernamentales", "fuentes judiciales", "altos funcionarios", "altos mandos",
    "varios funcionarios", "algunos funcionarios", "exfuncionarios",
  ], // prettier-ignore
  pluralPhrases: [
    "fuentes cercanas/próximas/allegadas/vinculadas a/al",
    "fuentes con conocimiento/acceso",
    "fuentes del/de la",
    "personas cercanas/próximas/allegadas a/al",
    "personas con conocimiento del/de",
    "personas familiarizadas con",
  ],
  between: "han ha habían también ya ahora no consultados consultadas le les lo se nos",
  leads: ["según", "de acuerdo con", "de acuerdo a", "citando a"],
  numbers: "dos tres cuatro cinco seis siete ocho nueve diez once doce ambas ambos 2 3 4 5 6 7 8 9 10 11 12",
  isVerbFirst: true,
};
