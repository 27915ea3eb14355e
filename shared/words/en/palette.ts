import { counter } from "../plural.ts";

const count = counter("en");

/** The command palette, the menu bar, and changing shortcuts. */
export const palette = {
  title: "Command palette",
  find: "Find a command or a document",
  list: "Commands and documents",
  recent: "Recently used",
  commands: "Commands",
  documents: "Documents",
  open: (title: string) => `Open: ${title}`,
  found: (number: number) =>
    number === 0 ? "Nothing that can be done now matches." : `${count(number, "match", "matches")}`,

  menuBar: "Menu bar",

  shortcuts: {
    find: "Find a command or its keys",
    list: "Commands and their keys",
    hint: "Arrow keys choose a command, Enter changes its keys.",
    inText: (goOut: string) =>
      `Keys of one character act while the text has the focus. In the annotation list, arrows move, with Shift they choose several, Enter edits, ${goOut} deletes, and Escape goes back to the text. In a form, Enter saves a field, Enter again or Escape goes back to the text, and Alt+Enter takes what the text proposes.`,
    none: "No command matches.",
    noKeys: "No keys",
    changed: "changed",
    change: "Change",
    changeKeys: (keys: string, command: string) => `Change ${keys} of ${command}`,
    remove: (keys: string, command: string) => `Take ${keys} away from ${command}`,
    add: "Add keys",
    addTo: (command: string) => `Add keys to ${command}`,
    reset: "Reset",
    resetOf: (command: string) => `Reset the keys of ${command}`,
    resetAll: "Reset all",
    bringBack: "Bring my keys back",
    press: "Press the new keys…",
    escape: "Escape leaves them as they are.",
    newKeys: (command: string) => `New keys for ${command}`,
    held: (keys: string, command: string) => `${keys} is the key for “${command}”.`,
    takeOver: "Use it here instead",
    leave: "Leave it there",
    hasAlready: (keys: string, command: string) => `“${command}” has ${keys} already.`,
    conflict: (keys: string, command: string) => `${keys} runs “${command}” instead.`,
    nowHas: (command: string, keys: string) => `“${command}” now has ${keys}.`,
    lost: (command: string, keys: string) => `“${command}” no longer has ${keys}.`,
    isReset: (command: string) => `“${command}” has its own keys again.`,
    allReset: "All commands have their own keys again.",
    back: "Your keys are back.",
    cancelled: "Nothing was changed.",
    unreadable: "Some of your changed shortcuts could not be read, so those commands have their own keys.",
    unknownCommand: (id: string) => `A shortcut was changed for “${id}”, which is no command here.`,
    droppedKeys: (keys: string, command: string, why: string) =>
      `The keys “${keys}” of “${command}” were left out. ${why}`,
    refused: {
      unknown: "These are no keys a command can have.",
      moving: "These keys move through the window, its lists and the text.",
      editing: "These keys cut, copy, paste or select.",
      typing:
        "This command acts everywhere, so its keys need Ctrl, Alt or Cmd: without, they type into fields.",
      browser: "Browsers keep these keys for themselves.",
      system: "The operating system keeps these keys for itself.",
    },
  },
};
