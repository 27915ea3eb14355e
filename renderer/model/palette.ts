import { type CommandId, type Menu, menus, partsOf } from "../../shared/commands.ts";
import { type Fit, fit } from "../../shared/fuzzy.ts";
import type { Id } from "../../shared/ids.ts";
import { isAvailable } from "./available.ts";
import type { Desk } from "./desk.ts";
import { remember, remembered } from "./memory.ts";
import { compareNames } from "./shown.ts";
import { words } from "./words.ts";

type Entry =
  | { readonly kind: "command"; readonly id: CommandId; readonly menu: Menu }
  | { readonly kind: "document"; readonly id: Id<"document"> };

/** A row of the palette: what it does, its name, and the parts of the name that match what was typed. */
export type Choice = Entry & { readonly name: string; readonly parts: Fit["parts"] };

/** Rows under one heading. */
export type ChoiceGroup = {
  readonly kind: "recent" | "commands" | "documents";
  readonly choices: readonly Choice[];
};

/** So many documents at most; whoever looks for another one types more of its name. */
const mostDocuments = 50;
const mostRecent = 6;
/** What fits less well than this part of the best is only in the way. */
const worst = 0.6;

/**
 * What the palette offers: the commands that can act now, and below them the documents; the best match first. Where
 * nothing was typed, what was used last stands above all of it.
 */
export function choices(desk: Desk, sought: string): readonly ChoiceGroup[] {
  const commands = menus
    .flatMap((menu) => partsOf(menu).flat())
    .filter(({ id }) => id !== "palette" && isAvailable(desk, id))
    .map(({ id, menu }) => ({ kind: "command" as const, id, menu, name: words().commands.names[id] }));
  const documents = [...desk.model.workspace.all("document")]
    .toSorted((a, b) => compareNames(a.title, b.title))
    .map(({ id, title }) => ({ kind: "document" as const, id, name: words().palette.open(title) }));
  const groups: ChoiceGroup[] = [];
  const add = (kind: ChoiceGroup["kind"], found: readonly Choice[]) => {
    if (found.length > 0) groups.push({ kind, choices: found });
  };
  if (sought.trim() === "") {
    const all = new Map<string, Choice>([...commands, ...documents].map((one) => [one.id, plain(one)]));
    const last = recent().flatMap((id) => all.get(id) ?? []);
    const isOther = ({ id }: Entry) => !last.some((one) => one.id === id);
    add("recent", last);
    add("commands", commands.filter(isOther).map(plain));
    add("documents", documents.filter(isOther).slice(0, mostDocuments).map(plain));
  } else {
    const found = { commands: best(sought, commands), documents: best(sought, documents) };
    const top = Math.max(found.commands[0]?.score ?? 0, found.documents[0]?.score ?? 0);
    const good = (list: readonly Scored[]) =>
      list.filter(({ score }) => score >= top * worst).map(({ choice }) => choice);
    add("commands", good(found.commands));
    add("documents", good(found.documents).slice(0, mostDocuments));
  }
  return groups;
}

/** Remembers that this was picked, for the next time the palette opens. */
export function picked({ id }: Entry): void {
  const others = recent().filter((other) => other !== id);
  remember("recent", JSON.stringify([id, ...others].slice(0, mostRecent)));
}

/** What was picked, the latest first; nothing where what is remembered makes no sense. */
function recent(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(remembered("recent") ?? "[]");
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === "string") : [];
  } catch {
    return [];
  }
}

function plain<E extends Entry & { readonly name: string }>(entry: E): E & { parts: Fit["parts"] } {
  return { ...entry, parts: [] };
}

type Scored = { readonly score: number; readonly choice: Choice };

function best(sought: string, entries: readonly (Entry & { readonly name: string })[]): readonly Scored[] {
  return entries
    .flatMap((entry) => {
      const found = fit(sought, entry.name);
      return found ? [{ score: found.score, choice: { ...entry, parts: found.parts } }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}
