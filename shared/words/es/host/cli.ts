import type { Words } from "../../index.ts";
import { counter } from "../../plural.ts";

const count = counter("es");

export const cli: Words["host"]["cli"] = {
  help: `Claimdesk: compruebe en qué se basa un texto. Todo queda en una carpeta de esta computadora.

  claimdesk serve [--port N] [--open] [--new-tokens] [--reviewer NOMBRE]…
      Inicia el servidor local y muestra su enlace. --open lo abre en una ventana; --new-tokens invalida todos los
      enlaces anteriores; cada --reviewer recibe un enlace propio, con el que trabaja en su propio nombre.
  claimdesk import ARCHIVO… [--again]
      Importa textos (.txt, .md) o un espacio de trabajo exportado (.json). Un texto que ya está aquí no se importa
      por segunda vez, salvo con --again.
  claimdesk export [ARCHIVO] [--without notes,comments,descriptors,anonymity,authors] [--force]
      Escribe todo como un solo archivo JSON; sin ARCHIVO, en la salida estándar. Un ARCHIVO que ya existe solo se
      reemplaza con --force. --without omite las notas, los comentarios y lo que se dice del anonimato de las fuentes, y
      pone números en lugar de las descripciones de las fuentes sin nombre y de los nombres de quienes trabajan aquí.
  claimdesk bundle [ARCHIVO] [--document TÍTULO|ID]… [--no-originals] [--without …]
                   [--force]
      Escribe estos documentos, o todo, como un paquete para quien tiene una copia del espacio de trabajo; el nombre de un
      paquete termina en .claimdesk-bundle.json. Sin comentarios sigue siendo un paquete; sin cualquier otra cosa es una
      copia de lectura, que se puede importar pero no combinar.
  claimdesk merge ARCHIVO [--prefer here|there] [--dry-run]
      Combina un paquete. Si ambos lados cambiaron el mismo campo, no se combina nada y se enumeran los conflictos, salvo
      que --prefer diga qué lado tiene razón. --dry-run solo dice qué sería de cada registro.
  claimdesk claimreview [ARCHIVO] [--claim ID|all] --site URL --organisation NOMBRE
                        [--without …] [--force]
      Escribe el veredicto de una afirmación cerrada, o de todas, como ClaimReview en JSON-LD para la página en la que se
      publica, y dice qué falta. La dirección de cada verificación es URL seguida del id de la afirmación, que también
      puede ir en lugar de {id}.
  claimdesk report [ARCHIVO] [--document TÍTULO|ID]… [--outlet NOMBRE] [--format html|md|csv|sources-csv|json]
                   [--without …] [--force]
      Escribe el informe de fuentes de estos documentos, de un medio o de todo; sin --format, según termine ARCHIVO, o si
      no en Markdown. csv tiene una línea por número; sources-csv, una línea por fuente.
  claimdesk history [ARCHIVO] [--format csv|jsonl] [--without …] [--force]
      Escribe el registro de auditoría: cada cambio hecho, quién lo hizo y cuándo, campo por campo; sin --format, según
      termine ARCHIVO y, si no, como CSV. jsonl lleva un objeto JSON por línea.
  claimdesk check
      Vuelve a leer todo y dice qué está mal; el código de salida es 1 si hay algo.
  claimdesk help

Todas las órdenes admiten --workspace CARPETA; sin ella, vale la carpeta que indica CLAIMDESK_WORKSPACE o, si no, el lugar
habitual. Mientras Claimdesk tiene abierto el espacio de trabajo, en una ventana o como servidor, las demás órdenes
trabajan a través de él. serve e import crean un espacio de trabajo donde todavía no lo hay. Con CLAIMDESK_LOG=1, cada
paso se registra en la salida de errores, en una línea de JSON.
`,
  noCommand: (name) => `No existe la orden “${name}”.`,
  tooMuch: (argument) => `“${argument}” está de más.`,
  noWithholding: (word, known) => `«${word}» no es nada que se pueda omitir. Se conocen ${known}.`,
  tryHelp: "Pruebe: claimdesk help",
  failed: "Falló algo que no debía fallar. Ejecútelo una vez más con CLAIMDESK_LOG=1 y le dirá dónde.",

  note: (note) => `Nota: ${note}`,
  problem: (problem) => `Problema: ${problem}`,
  records: (held, commits) => `Registros: ${held}. Commits en el historial: ${commits}.`,
  none: "ninguno",
  nothingWrong: "Todo está en orden.",
  problemsFound: (problems) => `Problemas encontrados: ${problems}.`,

  exported: (path, bytes) => `Se exportó a ${path} (${count(bytes, "byte", "bytes")}).`,
  replaced: (path, bytes) => `Se exportó a ${path} (${count(bytes, "byte", "bytes")}), que se reemplazó.`,
  noFolder: (folder) => `No existe la carpeta ${folder}. No se exportó nada.`,
  noFile: (path) => `${path} no es un archivo, así que no se reemplaza. No se exportó nada.`,
  fileThere: (path) => `Ya existe un archivo ${path}. No se exportó nada; --force lo reemplaza.`,
  notWritten: (path, code) => `No se puede escribir ${path} (${code}). No se exportó nada.`,

  notAClaim: (id) =>
    `“${id}” no es el id de una afirmación. Tiene la forma claim:<uuid>; all son todas las cerradas.`,
  notASite: (address) => `“${address}” no es una dirección web. No se exportó nada.`,
  noneClosed:
    "Ninguna afirmación está cerrada con un veredicto, así que no hay nada que publicar. No se exportó nada.",
  ofClaim: (statement, note) => `“${statement}”: ${note}`,

  whichFile: "¿Qué archivo? claimdesk import ARCHIVO…",
  duplicate: (title) =>
    `no se importó: el mismo texto ya está aquí como “${title}” (--again lo importa una vez más).`,
  imported: (title, length, encoding) =>
    `se importó como “${title}” (${count(length, "carácter", "caracteres")}, ${encoding}).`,
  importedRecords: (added, unchanged, kept) =>
    `registros agregados: ${added}; ya estaban aquí: ${unchanged}; quedan como están aquí: ${kept}.`,
  fileMissing: "Ese archivo no existe.",
  isFolder: "Esto es una carpeta.",
  fileUnread: (code) => `No se puede leer el archivo (${code}).`,

  running: (link) => `Claimdesk está en marcha en ${link}`,
  reviewer: (name, link) => `${name} puede usar ${link}`,
  workspace: (folder) => `Espacio de trabajo: ${folder}`,
  stop: "Presione Ctrl-C para detenerlo.",
  inWindow: (pid) =>
    `Este espacio de trabajo está abierto en la ventana de Claimdesk (proceso ${pid}). Use esa.`,
  startedBefore: (pid) =>
    `Se había iniciado antes (proceso ${pid}); las opciones que se dieron ahora no se usaron.`,
  notAPort: (port) => `“${port}” no es un puerto: debe ser un número de 0 (cualquiera libre) a 65535.`,
  reviewerName: "El nombre de un revisor tiene de 1 a 200 caracteres.",
  noLink: "El Claimdesk en marcha no dio ningún enlace para una ventana. Abra usted el enlace que mostró.",
  noAnswer: (pid, code) => `Claimdesk (proceso ${pid}) dejó de responder (${code}).`,
  noCode: "sin código",
  noWorkspace: (folder) =>
    `No hay ningún espacio de trabajo en ${folder}. No se creó nada. Indique su carpeta con --workspace.`,
};
