import { groundRules, reasonTypes } from "../../../shared/records/source.ts";
import type { Words } from "../../../shared/words/index.ts";
import { words } from "../../model/words.ts";
import type { FieldSpec } from "../forms.ts";

type Name = keyof Words["sources"]["fields"];
type Rest = Pick<FieldSpec, "isRequired" | "most" | "choices">;

/** A field of a source; name and hint are asked when they are shown. */
function of(path: FieldSpec["path"], key: Name, type: FieldSpec["type"], rest: Rest = {}): FieldSpec {
  return {
    path,
    type,
    ...rest,
    get name() {
      return words().sources.fields[key];
    },
    get hint() {
      const hints: Partial<Record<Name, string>> = words().sources.hints;
      return hints[key];
    },
  };
}

const about = (key: Name, rest: Rest = {}) => of([key], key, "line", rest);
const anonymous = (key: Name, type: FieldSpec["type"], rest: Rest = {}) =>
  of(["anonymity", key], key, type, rest);

export const nameField = about("name", { isRequired: true, most: 500 });
export const descriptorField = about("descriptor", { isRequired: true, most: 500 });
export const sideField = about("side", { most: 100 });
export const titleField = about("title");
export const organisationField = about("organisation");
export const relayedField = about("relayedBy");
export const justificationField = of(["justification"], "justification", "area", { most: 2_000 });

/** What is asked of who is anonymous. */
export const anonymityFields: readonly FieldSpec[] = [
  anonymous("count", "line"),
  anonymous("groundRule", "choice", { choices: groundRules }),
  anonymous("howTheyKnow", "line"),
  anonymous("reason", "line", { most: 2_000 }),
  anonymous("reasonType", "choice", { choices: reasonTypes }),
  anonymous("toldTo", "line"),
];
