import { counter } from "../plural.ts";

const count = counter("en");

/** The window around the places: navigation, top bar, save state, covers, notices. */
export const frame = {
  places: "Places",
  library: "Library",
  claims: "Claims",
  sources: "Sources",
  report: "Report",
  review: "Review",
  undo: "Undo",
  redo: "Redo",
  undoStep: (step: string) => `Undo: ${step}`,
  redoStep: (step: string) => `Redo: ${step}`,
  import: "Import texts",
  export: "Export",
  themes: { system: "system", light: "light", dark: "dark" },
  themeButton: (now: string, next: string) => `Theme: ${now}. Change to ${next}`,
  themeIs: {
    system: "The theme is now the system’s.",
    light: "The theme is now light.",
    dark: "The theme is now dark.",
  },
  close: "Close",
  dismiss: "Dismiss",
  notices: "Notices",
  inspector: "Inspector",
  drop: "Drop texts to import them",

  saveState: "Save state",
  saved: "Saved",
  saving: "Saving…",
  unsaved: "Unsaved changes",
  notSaved: "Not saved",
  savedWithProblem: "Saved, with a problem",
  notConnected: "Not connected",
  why: "Why?",
  noAnswer:
    "Claimdesk's local server does not answer, so nothing can be saved now. It is tried again all the time.",
  connectedAgain: "Connected again. What you see is what is saved; look whether your last steps are there.",

  staleLink: "This link is no longer valid",
  staleLinkWhy:
    "Claimdesk was started with new keys. Use the link that it printed then; everything that was shown as saved is saved.",
  noKey: "This link has no key",
  noKeyWhy:
    "Claimdesk opens only with the whole link that it printed when it started; the part after # is the key. Start it again, or copy the link from there.",
  crowded: "Claimdesk is open in too many tabs",
  crowdedWhy: "A browser can keep only a few of them up to date. Close one, and this one goes on by itself.",
  opening: "Opening the workspace…",
  cannotOpen: "The workspace cannot be opened",
  documentBroken: "The document cannot be shown",
  placeBroken: "This place cannot be shown",
  libraryBroken: "The library cannot be shown",
  inspectorBroken: "The inspector cannot be shown",
  brokenWhy: "Something failed while drawing it. Everything that was shown as saved is saved.",
  tryAgain: "Try again",
  partMissing:
    "A part of the program could not be loaded, so this cannot be shown now. Everything that was shown as saved is saved. Try again, or load the page anew.",

  you: {
    title: "Your profile and language",
    name: "Your name, as it stands beside your annotations",
    language: "Language",
    system: (language: string) => `As the system has it (${language})`,
    save: "Save",
    changeName: "Change your profile",
  },
  languages: { en: "English", es: "Español" },
  languageNow: "Claimdesk is now in English.",
  languageMissing:
    "The words of the other language could not be loaded, so this one stays. Choose it again, or load the page anew.",

  welcome: {
    title: "Welcome to Claimdesk",
    what: "Mark claims, statistics, quotes and anonymous sources in a text, say who stands behind each, and see what the text rests on.",
    /** The folder's name stands between the two. */
    whereBefore: "This workspace is the folder",
    whereAfter: ". Everything stays there; nothing is sent anywhere.",
    samples: "Begin with the sample texts",
    samplesStep: "Add the sample texts",
    import: "Import texts…",
    drop: "You can also drop files anywhere in this window.",
    samplesAdded: (texts: number) => `${count(texts, "sample text", "sample texts")} added`,
  },

  panes: {
    show: { navigation: "Show navigation", inspector: "Show inspector" },
    hide: { navigation: "Hide navigation", inspector: "Hide inspector" },
    shown: { navigation: "Navigation shown", inspector: "Inspector shown" },
    hidden: { navigation: "Navigation hidden", inspector: "Inspector hidden" },
    width: { navigation: "Width of the navigation", inspector: "Width of the inspector" },
    split: "Height of the attributes",
    pixels: (width: number) => `${width} pixels`,
    percent: (share: number) => `${share} per cent`,
  },
  recent: "Recent documents",
  reading: {
    title: "Text settings",
    size: "Size",
    larger: "Larger text",
    smaller: "Smaller text",
    sizeIs: (size: number) => `Text size ${size} pixels`,
    font: "Font",
    serif: "Serif",
    sans: "Sans serif",
    fontIs: { serif: "Font with serifs", sans: "Font without serifs" },
    measure: "Line length",
    wider: "Longer lines",
    narrower: "Shorter lines",
    characters: (amount: number) => `${amount} characters`,
    measureIs: (amount: number) => `Lines of about ${amount} characters`,
  },
  textLength: (characters: number) => count(characters, "character", "characters"),
};
