import { afterEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { tagged } from "../../support/marked.ts";
import { clear, drawn, painted, shown, stage } from "./stage.ts";

afterEach(clear);

test("the text is shown as it is, empty lines included", () => {
  const text = "One\n\n  two  spaces\n\ttab\n\n";
  expect(shown(stage({ text }))).toBe(text);
});

test("peek", async () => {
  const { text, marks } = tagged(
    "Report on strikes\n\nThe <c1>minister <q1>said that <s1>14 <c2>percent</s1> of</c2> all</q1> boats had been stopped</c1> off the coast, <a1>an official who asked not to be named</a1> told reporters on Monday, adding that <s3>45</s3><s4>67</s4> <c5>identical</c5> deep <c11>a <c12>b <c13>c <c14>d <c15>e <c16>f <c17>g</c17> f</c16> e</c15> d</c14> c</c13> b</c12> a</c11>. And then the story goes on for another line, so that <q7>wrapping quotes which are longer than one line of the text can be seen as they wrap from one row to the next row</q7> in the view.\n\nשלום <q8>עולם</q8> hello\n- a list item that is <s9>long</s9>\n> A quotation <a9>of somebody</a9>",
  );
  const at = stage({
    text,
    marks,
    blocks: [
      { line: 0, kind: "heading", level: 1 },
      { line: 5, kind: "list-item" },
      { line: 6, kind: "quotation" },
    ],
  });
  at.view.setActive("c1");
  at.view.focus();
  await page.viewport(1650, 1000);
  document.body.style.zoom = "2";
  await document.fonts.ready;
  await painted();
  await page.screenshot({ path: "/work/main/out/peek.png" });
  expect(drawn(at, "c1").length).toBe(7);
});
