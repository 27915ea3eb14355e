import { type CommandId, isChoice } from "../../shared/commands.ts";
import { chosenLanguage } from "./language.ts";
import { chosenTheme } from "./theme.ts";

/** Whether a command is the one that is chosen of its family; undefined for a command that chooses nothing. */
export function isChecked(command: CommandId): boolean | undefined {
  if (!isChoice(command)) return undefined;
  return command === `theme.${chosenTheme()}` || command === `language.${chosenLanguage()}`;
}
