/** The window around the places: navigation, top bar, save state, covers, notices. */
export const frame = {};
