import type { measures } from "../records/attributes.ts";
import type { Token } from "./tokens.ts";
import type { UnitKind } from "./units.ts";

export type Measure = (typeof measures)[number];

const changing =
  /^(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|grow|grown|growth|increased?|increases|increasing|dropped|drop|drops|declined?|decreased?|climbed|jumped|surged|plunged|shrank|shrunk|went|gone|doubled|tripled|halved|cut|down|up|reduced|reduction|slipped|soared|gained|lost|subió|subido|bajó|bajado|bajaron|subieron|cayó|cayeron|caído|caída|cayendo|aumentó|aumentaron|aumento|creció|crecieron|crecimiento|pasó|pasaron|redujo|redujeron|reducción|disminuyó|disminuyeron|descendió|descenso|alza|incremento|incrementó|incrementaron|retrocedió|retroceso|alcanzó|llegó|más|menos|fewer|less|more)$/;

/** Words that tell of a change by themselves, without those that also compare (“more”, “más”). */
const moving = (word: string) =>
  changing.test(word) && !/^(?:más|menos|fewer|less|more|up|cut|lost)$/.test(word);
const polled =
  /^(?:poll|polled|polls|survey|surveyed|surveys|respondents|encuesta|encuestas|encuestado|encuestados|sondeo)$/;

/** Farthest a word may stand from the figure it tells of, in tokens. */
const near = 12;

/** Whether the words of the clause around tokens `[first, next)` tell of something that rose or fell. */
export function tellsOfChange(tokens: readonly Token[], first: number, next: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - near); at--) {
    const token = tokens[at];
    if (!token || (token.kind === "mark" && /^[.;!?]$/.test(token.raw))) break;
    if (moving(token.word)) return true;
  }
  // “a 12 per cent rise”, “un 12,5 % más que el año anterior”
  for (let at = next; at < next + 2; at++) {
    const token = tokens[at];
    if (!token || token.kind === "mark") break;
    if (changing.test(token.word)) return true;
  }
  return /^(?:up|down|cut)$/.test(tokens[first - 1]?.word ?? "") || isBy(tokens, first);
}

/** “fell by”, “cut by”: the figure is the difference. */
function isBy(tokens: readonly Token[], first: number): boolean {
  return /^(?:by)$/.test(tokens[first - 1]?.word ?? "") && changing.test(tokens[first - 2]?.word ?? "");
}

/** What kind of figure it is; undefined where nothing in the text tells. */
export function measureOf(
  tokens: readonly Token[],
  unit: UnitKind | undefined,
  isChange: boolean,
  value: number,
): Measure | undefined {
  switch (unit) {
    case "percent":
      if (isChange) return "change";
      return tokens.some(({ word }) => polled.test(word)) ? "poll" : "share";
    case "points":
      return isChange ? "change" : undefined;
    case "rate":
      return "rate";
    case "money":
      return "money";
    case "times":
      return "ratio";
    case "measure":
    case "duration":
      return "measure";
    case "rank":
      return "rank";
    case "count":
      return "count";
    case undefined:
      return Number.isInteger(value) ? "count" : undefined;
    default:
      return unit satisfies never;
  }
}
