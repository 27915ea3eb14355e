// Controls, the separators and reserved characters of all systems, and the marks that turn the reading direction around
// (`report\u202Etxt.exe` reads as `reportexe.txt`).
const unsafe = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/gu;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const longest = 120;
const segmenter = new Intl.Segmenter();

/**
 * A name that can be offered in a save dialog of any system: no path in it, no hidden file, no device, at most 120
 * characters (grapheme clusters) with the extension kept.
 */
export function cleanFileName(name: string): string {
  const plain = name
    .normalize("NFC")
    .replace(unsafe, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "")
    .replace(device, "_$1");
  const extension = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? "";
  const characters = Array.from(
    segmenter.segment(plain.slice(0, plain.length - extension.length)),
    ({ segment }) => segment,
  );
  return `${characters.slice(0, longest - extension.length).join("")}${extension}` || "export";
}
