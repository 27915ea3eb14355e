/**
 * The one text form the program knows: byte order mark removed, CRLF and lone CR become LF, nothing else. Done once, at
 * import; every offset counts in the result. Idempotent.
 */
export function normalizeText(text: string): string {
  const body = text.startsWith("\u{FEFF}") ? text.slice(1) : text;
  return body.includes("\r") ? body.replaceAll(/\r\n?/g, "\n") : body;
}
