/** Channels from 0 to 255, alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });

/** A colour as the browser paints it. */
export function read(css: string): Colour {
  if (!canvas) throw new Error("There is no canvas.");
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = css;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** What is seen where one colour lies over an opaque one. */
export function over(top: Colour, below: Colour): Colour {
  const [a, b, c, alpha] = top;
  const mix = (one: number, other: number) => one * alpha + other * (1 - alpha);
  return [mix(a, below[0]), mix(b, below[1]), mix(c, below[2]), 1];
}

/** Contrast as WCAG 2.2 counts it. */
export function contrast(a: Colour, b: Colour): number {
  const luminance = ([red, green, blue]: Colour) => {
    const [r = 0, g = 0, bl = 0] = [red, green, blue].map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** The colour a custom property stands for on an element. */
export function resolved(element: HTMLElement, property: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
