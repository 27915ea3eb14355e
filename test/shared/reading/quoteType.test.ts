import { expect, it } from "vitest";
import { quotationsIn } from "../../../shared/reading/quotations.ts";
import { quoteTypeOf } from "../../../shared/reading/quoteType.ts";
import { marked } from "../../support/records.ts";

it.each([
  ['["We did not go alone,"] he said.', "direct"],
  ['"[We did not go alone],"  he said.', "direct"],
  ["[“We did not go alone,”] he said.", "direct"],
  ["[‘The paper says so,’] she said.", "direct"],
  ["['The paper says so,'] she said.", "direct"],
  ["[«No hay ninguna que haya bajado»], afirma.", "direct"],
  ["[„Wir haben endlich gewonnen“], sagte er.", "direct"],
  ["[‹On n’y va pas›], dit-il.", "direct"],
  ["[「船は出ません、と彼は言った。」]", "direct"],
  ["[『船は出ません、と彼は言った。』]", "direct"],
  ["[״מטען של דלק אינו ראיה״] כתבה", "direct"],
  ["[“We won,”] he said, [“at last.”]", "direct"],
  ["“We won,” he said, [“and we did not go alone.”]", "direct"],
  ['["Ask the gringos,"] he said.', "direct"],
  ["—[No vine a negociar] —dijo Barreiro—. Vine solo.", "direct"],
  ["—No vine a negociar —dijo Barreiro—. [Vine solo.]", "direct"],
  ["[—No vine a negociar —dijo Barreiro—. Vine solo.]", "mixed"],
  ['[the operation would continue "for as long as there is one camp left"]', "mixed"],
  ["[It was “done” by Monday]", "mixed"],
  ["It has been approved [“in principle”] by him.", "partial"],
  ["los llamó [«depuraciones técnicas»]", "partial"],
  ["He called it [“theater with a body count.”]", "partial"],
  ["He said [the camps were a symptom].", "indirect"],
  ["[It’s the officials’ plan, and it isn't the boys' plan]", "indirect"],
  ["[He doesn't know the '90s or the 'hood]", "indirect"],
  ['[a 6" pipe and a 12" one]', "indirect"],
  ["QUEVEDO, Ecuador — [The helicopters came in low]", "indirect"],
  ["— [Post, March 5, 7:02 a.m.]", "indirect"],
] as const)("%s is %s", (source, type) => {
  const { text, spans } = marked(source);
  expect(quoteTypeOf(text, spans)).toBe(type);
});

it("marks of another paragraph do not count", () => {
  const { text, spans } = marked('He said "no" and\n\n[the road is still there]\n\n"so is the buyer"');
  expect(quoteTypeOf(text, spans)).toBe("indirect");
});

it("a quotation that is not closed goes on to the end of its paragraph, and a nested one is part of the outer", () => {
  expect(quotationsIn("“We go on")).toEqual([{ start: 0, end: 9 }]);
  expect(quotationsIn("“He said ‘no’ to us” twice")).toEqual([{ start: 0, end: 20 }]);
  expect(quotationsIn("«a «b» c» d", 10)).toEqual([{ start: 10, end: 19 }]);
});
