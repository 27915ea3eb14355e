/** The place where people look at each other's work. What a tab says itself has a file of its own. */
export const review = {
  tabs: "What to review",
  tab: {
    queue: "To review",
    comments: "Comments",
    readings: "Readings",
    compare: "Compare",
    history: "History",
  },
  soon: "Nothing to see here yet.",
};
