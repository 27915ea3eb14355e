/**
 * The one text form the program knows: byte order mark removed, CRLF and lone CR become LF, nothing else. Done once, at
 * import; every offset counts in the result. Idempotent.
 */
export function normalizeText(text: string): string {
  // All of them where there are several, as in joined files: else the second would go at the next import.
  const body = text.replace(/^\u{FEFF}+/u, "");
  return body.includes("\r") ? body.replaceAll(/\r\n?/g, "\n") : body;
}
