/**
 * A short fingerprint of a text: two texts are taken for the same once in 2^53 times. Not for secrets.
 *
 * cyrb53 by bryc (public domain): 53 bits, quick, and the same everywhere.
 */
export function hash(text: string): string {
  let one = 0xdeadbeef;
  let two = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    two = Math.imul(two ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/**
 * A UUID made of a text, the same wherever it is made: for ids that say what a record is about. Two texts are taken for the same
 * less than once in 2^100 times. Not for secrets.
 */
export function uuidOf(text: string): string {
  // Version 8 of RFC 9562 is for what is made in a way of one's own.
  const part = (salt: string) =>
    Number.parseInt(hash(`${salt} ${text}`), 36)
      .toString(16)
      .padStart(14, "0")
      .slice(-13);
  const digits = `${part("1")}${part("2")}${part("3")}`;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(12, 15)}`,
    `8${digits.slice(15, 18)}`,
    digits.slice(18, 30),
  ].join("-");
}
