/** JSON with the keys of every object in order, so that equal content gives equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * Whether two values of JSON say the same; what is absent equals only what is absent.
 * @param except keys of the two themselves that do not matter
 */
export function isSame(a: unknown, b: unknown, except: ReadonlySet<string> = none): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => isSame(one, b[i]))
    );
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const [key, one] of ofA) if (!except.has(key) && !isSame(one, ofB.get(key))) return false;
  for (const [key, other] of ofB)
    if (!except.has(key) && other !== undefined && ofA.get(key) === undefined) return false;
  return true;
}

const none: ReadonlySet<string> = new Set();
