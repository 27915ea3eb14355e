import { CircleDashed, TextQuote } from "lucide-react";
import { words } from "../model/words.ts";

/** What is said quietly beside a field's name. */
export type Sign = "from-text" | "missing";

/** A quiet sign beside a field's name: its value is what the text says, or the trade asks for it and it is not there. */
export function FieldSign({ id, sign }: { readonly id: string; readonly sign: Sign }) {
  const isMissing = sign === "missing";
  const said = isMissing ? words().forms.missing : words().forms.fromText;
  const Icon = isMissing ? CircleDashed : TextQuote;
  return (
    <span className={`field-sign ${sign}`} id={id} title={said}>
      <Icon size={11} aria-hidden />
      <span>{said}</span>
    </span>
  );
}
