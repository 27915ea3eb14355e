/** What 0x80–0x9F mean in Windows-1252; a space where the code page has nothing. */
const upper = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * The text of Windows-1252 bytes, or undefined where one of the five bytes occurs that mean nothing in it.
 *
 * By hand: `TextDecoder("windows-1252")` of Node 20 to 22 decodes Latin-1 instead (nodejs/node issue 56542), and the
 * Web's definition gives the five bytes a meaning, so that anything at all would pass for text.
 */
export function decodeWindows1252(bytes: Uint8Array): string | undefined {
  if (bytes.some((byte) => byte >= 0x80 && byte <= 0x9f && upper[byte - 0x80] === " ")) return undefined;
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin1.replaceAll(/[\u{80}-\u{9F}]/gu, (character) => upper[character.charCodeAt(0) - 0x80] ?? "");
}
