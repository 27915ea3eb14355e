/** The extension of a file's name in lower case, with its dot; empty where it has none that tells anything. */
export function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,10}$/i.exec(name)?.[0].toLowerCase() ?? "";
}
