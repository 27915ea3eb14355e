import type { Label } from "../labels.ts";
import type { source } from "../records/source.ts";
import type * as v from "valibot";
import { isOrganisation } from "./names.ts";

type SourceType = v.InferOutput<typeof source.draft>["type"];

const papers =
  /(?<!\p{L})(?:report|records?|assessment|summary|study|statement|memo|document|letter|survey|poll|informe|registros?|estudio|documento|carta|encuesta|comunicado|oficio)(?!\p{L})/iu;
const several =
  /^(?:two|three|four|five|six|several|some|many|dos|tres|cuatro|cinco|seis|varios|varias|algunos|algunas|unos|unas)\s/iu;
const single = /^(?:an?|the|one|un|una|el|la)\s+\p{Ll}/u;

/**
 * The type of a source that is created under this name: by the label where that says it, else by the words: a
 * description (“a police captain”), an organisation, a paper, and a person where nothing says otherwise.
 */
export function sourceTypeOf(name: string, label: Label): SourceType {
  if (label === "anonymous-source") return "anonymous";
  if (several.test(name)) return "unnamed-group";
  if (papers.test(name)) return "document";
  if (single.test(name)) return "unnamed-person";
  return isOrganisation(name) ? "named-organization" : "named-person";
}
