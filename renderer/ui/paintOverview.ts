import { type Overview, stretches } from "../model/overview.ts";

/** In CSS pixels: the lanes of the four labels, the column of problems to their right, and least heights. */
const lane = 3;
const gap = 1;
const problemLeft = 4 * (lane + gap);
const leastHeight = 2;
const problemHeight = 7;

/**
 * Paints the canvas in `strip`: a lane for each label, so that they are told apart by place, not by colour alone, and
 * a triangle at the edge wherever a source is missing. Colours are those of the strip's `<i>` elements, one a lane and
 * one for the triangles: the browser has resolved them for theme, contrast and forced colours.
 */
export function paintOverview(strip: HTMLElement, { lanes, problems }: Overview): void {
  const canvas = strip.querySelector("canvas");
  const context = canvas?.getContext("2d");
  if (!canvas || !context) return;
  const { clientWidth: width, clientHeight: height } = strip;
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale); // this clears it too
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  const colours = [...strip.querySelectorAll("i")].map((element) => getComputedStyle(element).color);
  for (const [at, rows] of lanes.entries()) {
    context.fillStyle = colours[at] ?? "";
    for (const { start, end } of stretches(rows))
      context.fillRect(1 + at * (lane + gap), start, lane, Math.max(leastHeight, end - start));
  }
  context.fillStyle = colours[lanes.length] ?? "";
  context.beginPath();
  for (const [row, isSet] of problems.entries()) {
    if (isSet === 0) continue;
    context.moveTo(width, row - problemHeight / 2);
    context.lineTo(problemLeft, row);
    context.lineTo(width, row + problemHeight / 2);
  }
  context.fill();
}
