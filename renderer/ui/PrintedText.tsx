import { memo, type ReactNode } from "react";
import { type Piece, printedLevels, type PrintedLine } from "../model/printing.ts";

type Props = {
  readonly parts: readonly (readonly PrintedLine[])[];
  readonly language: string | undefined;
};

/** The text on paper, line by line, each as deep as the underlines that hang below it. */
export function PrintedText({ parts, language }: Props) {
  return (
    <section className="print-text" lang={language}>
      {parts.map((lines, at) => (
        // A part has no name but its place, and none ever moves here; nor does a line in it.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} lines={lines} />
      ))}
    </section>
  );
}

/** Drawn once, whatever comes after it. */
const Part = memo(function Part({ lines }: { readonly lines: readonly PrintedLine[] }) {
  return lines.map((line, at) => (
    // oxlint-disable-next-line react/no-array-index-key
    <p key={at} className={classOf(line)} dir={line.isRtl ? "rtl" : "ltr"}>
      {line.pieces.map((piece, index) => drawn(piece, index))}
    </p>
  ));
});

function classOf({ kind, level, depth, isContinued }: PrintedLine): string {
  const classes = ["print-line", `depth-${depth}`];
  if (kind) classes.push(kind);
  if (level !== undefined) classes.push(`level-${level}`);
  if (isContinued) classes.push("continued");
  return classes.join(" ");
}

/** One element for each underline, around each other: every one is drawn at its own depth below the letters. */
function drawn(piece: Piece, key: number): ReactNode {
  // Word joiners, because no line may break at a marker where it could not without; a hair space between this marker and
  // the next, because unlike a margin it leaves no gap in the underlines.
  let content: ReactNode =
    piece.kind === "text" ? (
      piece.text
    ) : (
      <bdi key={key} className="print-marker">
        {`\u2060${piece.name}\u200A\u2060`}
      </bdi>
    );
  for (const { label, level } of piece.over) {
    const underline = level < printedLevels ? `l${level} ${label}` : "more";
    content = (
      <span key={key} className={`print-mark ${underline}`}>
        {content}
      </span>
    );
  }
  return content;
}
