import { AppError } from "../../shared/errors.ts";
import { type Withheld, withholdable } from "../../shared/protection.ts";
import type { Arguments } from "./run.ts";

/** What `--without notes,comments` withholds. @throws AppError `invalid` with the first word that is none of them */
export function withheldIn({ values: { without } }: Arguments): readonly Withheld[] {
  if (typeof without !== "string") return [];
  const wanted = without.split(",").map((each) => each.trim());
  return wanted.map((word) => {
    const known = withholdable.find((each) => each === word);
    if (known) return known;
    throw new AppError("invalid", ({ host: { cli } }) => cli.noWithholding(word, withholdable.join(", ")));
  });
}
