/** A quick look whether a text may have any right-to-left character; most have none. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]|\uD802|\uD803|\uD83A|\uD83B/;
/** The first strong character decides (Unicode UAX #9, P2): Hebrew, Arabic and the other scripts of those planes. */
const beginsRightToLeft =
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Says of the lines of `text` whether they read from right to left; quick where the whole text never does. */
export function rightToLeftIn(text: string): (line: string) => boolean {
  const hasAny = rightToLeft.test(text);
  return (line) => hasAny && beginsRightToLeft.test(line);
}
