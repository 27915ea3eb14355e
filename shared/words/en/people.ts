/** The people who work in a workspace. */
export const people = {
  initials: "Initials",
  initialsHint: (derived: string) => `${derived}, from your name`,
  colour: "Your colour",
  colours: ["Violet", "Yellow", "Turquoise", "Brown", "Lavender", "Ochre", "Dark green", "Mauve"],
  /** A filter by who made something. */
  author: "Author",
  anyAuthor: "Any author",
  you: (name: string) => `${name} (you)`,
  by: (name: string) => `by ${name}`,
};
