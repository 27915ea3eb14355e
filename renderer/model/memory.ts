/*
 * Small things a window remembers between starts. They live in the browser's local storage: losing them loses nothing
 * of the user's work, so a storage that is switched off or full is no error.
 */
const prefix = "claimdesk.";

export type Memory =
  | "place"
  | "places"
  | "panes"
  | "reading"
  | "library"
  | "inspectorTab"
  | "reviewTab"
  | "withheld"
  | "sources"
  | "claims"
  | "claimReview"
  | "comments"
  | "commentsRead"
  | "commentDrafts"
  | "theme"
  | "language"
  | "keys"
  | "recent";

/** Forgets one thing, so that the window starts at its default next time. */
export function forget(key: Memory): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // What could not be stored need not be forgotten.
  }
}

export function remember(key: Memory, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // Private windows and full storages refuse; the window simply starts at its default next time.
  }
}

export function remembered(key: Memory): string | undefined {
  try {
    return localStorage.getItem(prefix + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Tells when another window of the same browser remembers something else under this key. Returns its own remover. */
export function onRemembered(key: Memory, listener: () => void): () => void {
  if (typeof window === "undefined") return () => {};
  // Without a key, everything was cleared.
  const hear = (event: StorageEvent) => {
    if (event.key === null || event.key === prefix + key) listener();
  };
  window.addEventListener("storage", hear);
  return () => window.removeEventListener("storage", hear);
}

/** The object remembered under `key`, whatever its fields are now; empty where there is none, or something else. */
export function recalled(key: Memory): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(remembered(key) ?? "{}");
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {}; // not what we wrote: begin anew
  }
}
