import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A stretch of text in one font on one line. Sizes and places are points from the bottom left corner. */
export type PdfText = { readonly text: string; readonly size: number; readonly y: number };

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
};

/** Reads a PDF back: its title, and the text on its pages. */
export async function readPdf(bytes: Buffer): Promise<{ title: string; pages: readonly PdfPage[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      "str" in item ? [{ text: item.str, size: item.height, y: Number(item.transform[5]) }] : [],
    );
    pages.push({ width, height, texts });
  }
  await task.destroy();
  return { title: String(Reflect.get(info, "Title")), pages };
}

/**
 * Everything that is drawn on the first page, as names and arguments, so that two pages can be compared; and the colours
 * that areas and letters are filled with, as `#1a1c20`, each once.
 */
export async function readDrawing(bytes: Buffer): Promise<{ drawn: string[]; fills: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = fnArray.map((name, at) => `${name} ${withoutDocument(JSON.stringify(argsArray[at]))}`);
  const fills = fnArray.flatMap((name, at) =>
    name === OPS.setFillRGBColor ? [String(argsArray[at][0])] : [],
  );
  await task.destroy();
  return { drawn, fills: [...new Set(fills)] };
}

/** The reader numbers the documents it has read, and that into the names of fonts. */
const withoutDocument = (drawn: string | undefined) => drawn?.replaceAll(/\bg_d\d+_/g, "");
