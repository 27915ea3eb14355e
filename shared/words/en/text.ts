/** The text, the label bar, the annotation list, and what acting on them says. */
export const text = {};
