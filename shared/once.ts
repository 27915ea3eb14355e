/**
 * What `make` makes, made when it is first asked for. For what the platform takes milliseconds to make, such as a format
 * or a segmenter: a start need not wait for what its first screen does not show.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
