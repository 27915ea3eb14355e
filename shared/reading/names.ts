/*
 * Names as the news writes them: a capital at the beginning of each word, small words between. What this takes for a
 * name is only ever proposed.
 */

const titles = new Set(
  (
    "mr mrs ms miss dr prof professor col colonel gen general lt lieutenant capt captain sgt sergeant adm admiral cmdr " +
    "commander maj major president minister prime deputy vice secretary senator sen governor gov mayor sheriff judge " +
    "justice rep representative congressman congresswoman ambassador sir dame lord lady defence defense interior foreign " +
    "finance justice health chief director spokesman spokeswoman bishop archbishop father sister " +
    "don doña señor señora sr sra srta dra doctor doctora ing ingeniero ingeniera lic licenciado licenciada ministro " +
    "ministra presidente presidenta coronel capitán capitana teniente almirante comandante alcalde alcaldesa gobernador " +
    "gobernadora fiscal abogado abogada juez jueza embajador embajadora senador senadora vicepresidente vicepresidenta"
  ).split(" "),
);

const organisationWords = new Set(
  (
    "ministry department office agency police army navy council committee commission union association observatory " +
    "institute university bank court congress assembly government house command company group party foundation society " +
    "federation service bureau authority chamber corporation organisation organization ngo network forces pentagon " +
    "hospital church school center centre board club coalition alliance monitor ministerio departamento oficina agencia " +
    "policía ejército armada consejo comité comisión sindicato asociación observatorio instituto universidad banco corte " +
    "tribunal congreso asamblea gobierno comando empresa grupo partido fundación sociedad federación servicio dirección " +
    "autoridad cámara corporación organización red fuerzas fiscalía presidencia cancillería defensoría capitanía " +
    "hospital iglesia escuela centro junta"
  ).split(" "),
);

/** Words with a capital that begin a sentence or are no name. */
const never = new Set(
  (
    "the a an he she it they we i you his her their its this that these those but and or so on in at by for from when if " +
    "as while after before what who there here one some many most two three officials experts critics sources reports " +
    "aides analysts families fishermen lawyers locals neighbours neighbors others people police relatives residents " +
    "scholars soldiers villagers witnesses nobody everybody everyone " +
    "el la los las un una él ella ellos ellas se su sus este esta ese esa pero y o si cuando como en por para según al " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
    "september october november december lunes martes miércoles jueves viernes sábado domingo"
  ).split(" "),
);

const word = "\\p{Lu}[\\p{L}\\p{M}]{0,30}(?:['’.-]{1,2}\\p{L}[\\p{L}\\p{M}]{0,30}){0,3}";
const abbreviated =
  "(?:Mrs?|Ms|Dr|Prof|Col|Gen|Lt|Capt|Sgt|Adm|Cmdr|Maj|Gov|Sen|Rep|Sra?|Srta|Dra|Ing|Lic|St)\\.";

/** A run of words with capitals, the small words of names between them; a regular expression without groups. */
export const namePattern = `(?:${abbreviated} )?${word}(?:(?: (?:de|del|la|las|los|von|van|da|dos|y|of|the|for)){0,2} (?:${abbreviated} )?${word}){0,7}`;

const key = (part: string) => part.normalize("NFC").toLowerCase().replaceAll(/[.’']/g, "");
const wordsOf = (name: string) => name.split(/\s+/).filter(Boolean);

/** Whether a name is that of an organisation: by one of its words, or because it is an abbreviation. */
export function isOrganisation(name: string): boolean {
  const parts = wordsOf(name);
  return parts.some((part) => organisationWords.has(key(part))) || /^\p{Lu}{2,6}$/u.test(name.trim());
}

/**
 * A run of capitals as it stands in a text, without what only begins the sentence or belongs to somebody else
 * (“Ecuador’s Defence Ministry”), and the name in it without titles.
 * @returns undefined where nothing is left that could be a name; `skip` is how many code units of the run are left out
 */
export function nameIn(
  run: string,
): { readonly skip: number; readonly mention: string; readonly name: string } | undefined {
  const owned = /^.*['’]s\s+(?=\p{Lu})/su.exec(run)?.[0].length ?? 0;
  let skip = owned;
  for (;;) {
    const first = /^\S+\s*/.exec(run.slice(skip))?.[0] ?? "";
    if (first === "" || !never.has(key(first.trim()))) break;
    skip += first.length;
  }
  const mention = run.slice(skip).replace(/['’]s$/, "");
  const parts = wordsOf(mention);
  if (!isOrganisation(mention)) while (titles.has(key(parts[0] ?? ""))) parts.shift();
  const name = parts.join(" ");
  return name.length > 1 && /\p{Lu}/u.test(name) && !never.has(key(name))
    ? { skip, mention, name }
    : undefined;
}

/** Whether what is typed looks like the full name of a person, which must never be that of an unnamed source. */
export function looksLikePerson(typed: string): boolean {
  const parts = wordsOf(typed);
  while (titles.has(key(parts[0] ?? ""))) parts.shift();
  const small = new Set(["de", "del", "la", "las", "los", "von", "van", "da", "dos", "y", "al"]);
  const capitals = parts.filter((part) => /^(?=..)\p{Lu}\p{Ll}*(?:[-’']\p{L}+)*$|^\p{Lu}\.$/u.test(part));
  const others = parts.filter((part) => !capitals.includes(part));
  return (
    capitals.length >= 2 &&
    parts.length <= 7 &&
    others.every((part) => small.has(part)) &&
    /^\p{Lu}/u.test(parts[0] ?? "") &&
    !never.has(key(parts[0] ?? "")) &&
    !isOrganisation(typed)
  );
}

/** Whether all words but titles have a capital, as in “General Vallejo”: somebody's name, or what could be one. */
export function isLoneName(typed: string): boolean {
  const parts = wordsOf(typed);
  while (titles.has(key(parts[0] ?? ""))) parts.shift();
  return (
    parts.length > 0 &&
    parts.every((part) => /^\p{Lu}/u.test(part) && !never.has(key(part))) &&
    !isOrganisation(typed)
  );
}
