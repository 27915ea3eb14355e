/**
 * Words of English and Spanish that say nothing about what a statement is about, folded as `foldName` folds: articles,
 * pronouns, prepositions, conjunctions, auxiliaries and the verbs of saying. Put together by hand for short
 * statements: no negation is among them, since it makes another claim.
 */
const english =
  "a an the off out this that these those it its he she they them his her their we our you your i my me us who whom whose which " +
  "what when where while of in on at by for from to with without into onto over under about after before between among " +
  "against during through and or but if than then as so such also there here is are was were be been being am has have " +
  "had having do does did doing will would can could might must shall should said say says saying told tell tells";
const spanish =
  "el la los las un una unos unas lo al del de en por para con sin sobre entre desde hasta hacia segun contra tras ante " +
  "y e o u pero si que quien quienes cual cuales cuyo cuya como cuando donde mientras este esta estos estas ese esa esos " +
  "esas aquel aquella esto eso ello el ella ellos ellas se su sus le les me mi mis nos nuestro nuestra es son era eran fue " +
  "fueron ser sido siendo ha han habia habian haber hay esta estan estaba estaban dijo dice dicen dijeron tambien ya mas";

export const stopWords: ReadonlySet<string> = new Set(`${english} ${spanish}`.split(" "));
