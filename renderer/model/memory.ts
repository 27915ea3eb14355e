/*
 * Small things a window remembers between starts. They live in the browser's local storage: losing them loses nothing
 * of the user's work, so a storage that is switched off or full is no error.
 */
const prefix = "claimdesk.";

export type Memory = "document" | "navigation" | "inspector" | "theme" | "language";

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
