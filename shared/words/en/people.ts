/** The people who work in a workspace. */
export const people = {
  initials: "Initials",
  initialsHint: (derived: string) => `${derived}, from your name`,
  colour: "Your colour",
  /** In the order of their numbers. */
  colours: {
    violet: "Violet",
    yellow: "Yellow",
    turquoise: "Turquoise",
    brown: "Brown",
    lavender: "Lavender",
    ochre: "Ochre",
    green: "Dark green",
    mauve: "Mauve",
  },
  /** A filter by who made something. */
  author: "Author",
  anyAuthor: "Any author",
  you: (name: string) => `${name} (you)`,
  /** Who else has the open document open now. */
  alsoHereTitle: "Also in this document",
  alsoHere: (names: string) => `Also here: ${names}`,
  nobodyHere: "Nobody else has this document open now.",
  unseenHere: "You read this document on your own: nobody is shown to you here, and you are shown to nobody.",
  openNow: (names: string) => `Open now: ${names}`,
  /** Who made what several people work on. */
  recorded: {
    document: (name: string, when: string) => `Imported by ${name}, ${when}`,
    claim: (name: string, when: string) => `Recorded by ${name}, ${when}`,
    source: (name: string, when: string) => `Recorded by ${name}, ${when}`,
  },
  /** A filter by who had a part in something. */
  worked: "Worked on by",
  anyWork: "Anyone’s work",
  workedOn: {
    document:
      "Only documents that this person imported, marked, reviewed, commented on, checked, agreed on or signed off",
    claim:
      "Only claims that this person recorded, marked a mention of, gave evidence or a verdict on, closed or commented on",
    source: "Only sources that this person recorded, attributed something to or commented on",
  },
  nothingBy: (name: string) => `Nothing by ${name} here.`,
};
