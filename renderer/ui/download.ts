/** Offers text as a file to be saved; what a browser or the desktop shell then does with it is theirs. */
export function download(fileName: string, content: string, mediaType: string): void {
  downloadParts(fileName, [content], mediaType);
}

/** As `download`, of text that came in parts and is too much to be joined. */
export function downloadParts(fileName: string, parts: readonly string[], mediaType: string): void {
  const url = URL.createObjectURL(new Blob([...parts], { type: mediaType }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has begun once the click returns; the address is only kept for slow savers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
