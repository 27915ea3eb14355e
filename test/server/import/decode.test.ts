import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, possibleEncodings } from "../../../server/import/decode.ts";
import { decodeWindows1252 } from "../../../server/import/windows1252.ts";
import type { Encoding } from "../../../shared/records/document.ts";
import { normalizeText } from "../../../shared/text/normalize.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const mark = "\u{FEFF}";

const read = (bytes: Uint8Array, chosen?: Encoding) => {
  const { text, encoding, certainty } = decode("a.txt", bytes, chosen);
  return [text, encoding, certainty];
};

describe("a text file is read", () => {
  it("as UTF-8 where it is valid, emoji and all", () => {
    expect(read(utf8("Niño 👩‍👩‍👧‍👦 漢字"))).toEqual(["Niño 👩‍👩‍👧‍👦 漢字", "utf-8", "detected"]);
  });

  it("as what its byte order mark declares, without the mark", () => {
    expect(read(utf8(`${mark}Niño`))).toEqual(["Niño", "utf-8", "declared"]);
    expect(read(utf16le(`${mark}Niño 🙂`))).toEqual(["Niño 🙂", "utf-16le", "declared"]);
    expect(read(utf16be(`${mark}Niño 🙂`))).toEqual(["Niño 🙂", "utf-16be", "declared"]);
  });

  it("without any mark when several programs have each added one", () => {
    expect(read(utf8(`${mark}${mark}${mark}Niño`))[0]).toBe("Niño");
  });

  it("as Windows-1252, by assumption and said so, when it is no UTF-8", () => {
    const bytes = Uint8Array.of(0x93, 0x4e, 0x69, 0xf1, 0x6f, 0x94, 0x20, 0x80, 0x35);
    const decoded = decode("a.txt", bytes);
    expect(decoded).toMatchObject({ text: "“Niño” €5", encoding: "windows-1252", certainty: "assumed" });
    expect(decoded.notes.join(" ")).toContain("Windows-1252 was assumed");
    // A page sends back what the preview had assumed: that is nobody's choice.
    expect(decode("a.txt", bytes, "windows-1252").notes).toEqual(decoded.notes);
  });

  it("as UTF-16, by assumption, when it has no mark and NULs in every second place", () => {
    expect(read(utf16le("The boats."))).toEqual(["The boats.", "utf-16le", "assumed"]);
    expect(read(utf16be("The boats."))).toEqual(["The boats.", "utf-16be", "assumed"]);
  });

  it("as the user chose", () => {
    expect(read(utf16le("漢字かな"), "utf-16le")).toEqual(["漢字かな", "utf-16le", "chosen"]);
    const latin = decode("a.txt", utf8("ñ"), "windows-1252");
    expect(latin).toMatchObject({ text: "Ã±", certainty: "chosen" });
    expect(latin.notes).toEqual(["Read as Windows-1252, as chosen."]);
    expect(decode("a.txt", utf8("ñ"), "utf-8").notes).toEqual([]);
  });

  it("with uniform line ends, which is said", () => {
    const { text, notes } = decode("a.txt", utf8("one\r\ntwo\rthree\n"));
    expect(text).toBe("one\ntwo\nthree\n");
    expect(notes).toEqual(["Line ends were made uniform (LF)."]);
  });

  it("without any note when there is nothing to say", () => {
    expect(decode("a.txt", utf8("The boats.")).notes).toEqual([]);
  });

  it("when it is one enormous line", () => {
    const text = "the boats and ".repeat(400_000);
    expect(decode("a.txt", utf8(text)).text).toBe(text);
  });

  it("with a stray control character kept and said", () => {
    const { text, notes } = decode("a.txt", utf8("The boats\u{1A}"));
    expect(text).toBe("The boats\u{1A}");
    expect(notes.join(" ")).toContain("control characters");
  });

  it("back exactly, whatever it says and in whichever Unicode encoding it was written", () => {
    const texts = fc
      .string({ unit: "grapheme" })
      .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}]/u.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        for (const encoded of [utf8(mark + text), utf16le(mark + text), utf16be(mark + text)])
          expect(decode("a.txt", encoded).text).toBe(normalizeText(text.replace(/^\u{FEFF}+/u, "")));
      }),
    );
  });
});

describe("a file is refused, with a sentence that says why,", () => {
  const sentence = (bytes: Uint8Array, chosen?: Encoding) => {
    try {
      decode("x.txt", bytes, chosen);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return expect.fail("it was not refused");
  };

  it("when it is empty", () => {
    expect(sentence(new Uint8Array())).toBe("“x.txt” is empty. Nothing was imported.");
    expect(sentence(utf8(mark))).toContain("only white space");
  });

  it("when it holds only white space", () => {
    expect(sentence(utf8(" \n\t\u{A0}\n"))).toContain("holds only white space");
  });

  it.each([
    ["a PDF file", utf8("%PDF-1.7\n1 0 obj")],
    ["a PNG image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ["a JPEG image", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10)],
    ["a GIF image", utf8("GIF89a")],
    ["a Word document (.docx)", utf8("PK\u{3}\u{4}....[Content_Types].xml....word/document.xml")],
    ["an Excel workbook (.xlsx)", utf8("PK\u{3}\u{4}....xl/workbook.xml")],
    ["a zip archive", utf8("PK\u{3}\u{4}....photos/1.jpg")],
    ["an RTF document", utf8("{\\rtf1\\ansi Hello}")],
    ["an older Office document", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ])("when it is %s", (what, bytes) => {
    expect(sentence(bytes)).toContain(`is ${what}, not plain text`);
    expect(sentence(bytes, "windows-1252")).toContain(`is ${what}, not plain text`);
  });

  it("when it holds a NUL", () => {
    expect(sentence(utf8("The boats\0 were struck."))).toContain("binary data");
  });

  it("when it is full of control characters", () => {
    expect(
      sentence(Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0x41 : 1 + (i % 7)))),
    ).toContain("binary");
  });

  it.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])(
    "when it is no UTF-8 and holds %i, which is nothing in Windows-1252",
    (byte) => {
      expect(sentence(Uint8Array.of(0x41, byte, 0x42))).toContain("neither UTF-8 nor Windows-1252");
      expect(sentence(Uint8Array.of(0x41, byte, 0x42), "windows-1252")).toContain(
        "cannot be read as Windows-1252",
      );
    },
  );

  it("when its UTF-16 holds half a character", () => {
    expect(sentence(utf16le(`${mark}a\u{D83D}b`))).toContain("cannot be read as UTF-16");
    expect(sentence(utf16be(`${mark}a\u{DE42}b`))).toContain("cannot be read as UTF-16");
  });

  it("when its UTF-16 ends in the middle", () => {
    expect(sentence(utf16le(`${mark}ab`).subarray(0, 5))).toContain("cannot be read as UTF-16");
  });

  it("when it declares UTF-8 and is not", () => {
    expect(sentence(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff))).toContain("cannot be read as UTF-8");
  });

  it("when it is UTF-8 cut in two, overlong, or holds a surrogate, and was chosen to be UTF-8", () => {
    for (const bytes of [
      [0x41, 0xc3],
      [0xc0, 0xaf],
      [0xed, 0xa0, 0x80],
    ])
      expect(sentence(Uint8Array.from(bytes), "utf-8")).toContain("cannot be read as UTF-8");
  });

  it("when it is UTF-32", () => {
    expect(sentence(Uint8Array.of(0xff, 0xfe, 0, 0, 0x41, 0, 0, 0))).toContain("binary data");
  });
});

describe("the possible encodings", () => {
  it("of plain ASCII of odd length are the two that read bytes one by one", () => {
    expect(possibleEncodings(utf8("Boats"))).toEqual(["utf-8", "windows-1252"]);
  });

  it("leave out UTF-8 where the bytes are not", () => {
    expect(possibleEncodings(Uint8Array.of(0x4e, 0x69, 0xf1))).toEqual(["windows-1252"]);
  });

  it("leave out Windows-1252 where a byte means nothing in it", () => {
    expect(possibleEncodings(utf8("Á!"))).toEqual(["utf-8"]); // Á is C3 81
  });
});

it("Windows-1252 has 251 characters, all different, and those above the ASCII ones are Unicode's own", () => {
  const all = Array.from({ length: 256 }, (_, byte) => decodeWindows1252(Uint8Array.of(byte)));
  expect(all.filter((character) => character === undefined)).toHaveLength(5);
  expect(new Set(all.filter((character) => character !== undefined)).size).toBe(251);
  const upper = decodeWindows1252(Uint8Array.from([0x80, 0x85, 0x91, 0x92, 0x96, 0x99, 0x9f, 0xa0, 0xff]));
  expect(upper).toBe("€…‘’–™Ÿ\u{A0}ÿ");
});
