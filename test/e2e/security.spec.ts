import { expect, test } from "./fixture.ts";

test("a page runs no script and loads nothing that is not ours", async ({ claimdesk, page }) => {
  await expect(page.getByRole("navigation", { name: "Places" })).toBeVisible();
  const tried = await page.evaluate(async () => {
    const refused: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) =>
      refused.push(effectiveDirective),
    );
    const attempt = (what: () => unknown): string => {
      try {
        what();
        return "done";
      } catch (error) {
        return error instanceof Error ? error.name : "refused";
      }
    };
    const append = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      document.body.append(element);
      return element;
    };
    // In a task of the page's own: what a debugger evaluates may be exempt.
    const results = await new Promise<readonly string[]>((resolve) => {
      setTimeout(() => {
        resolve([
          attempt(() => Reflect.apply(Reflect.get(globalThis, "eval"), undefined, ["window.ran = 1"])),
          attempt(() => Reflect.construct(Function, ["window.ran = 1"])),
          attempt(() => (append("script", {}).textContent = "window.ran = 1")),
          attempt(() => (append("div", {}).innerHTML = "<img src=x onerror='window.ran = 1'>")),
          attempt(() => append("script", { src: "https://example.org/x.js" })),
          attempt(() => append("button", { onclick: "window.ran = 1" })),
        ]);
        append("script", {}).append("window.ran = 1");
        append("img", { src: "https://example.org/x.png" });
        append("iframe", { src: "https://example.org/" });
        append("base", { href: "https://example.org/" });
        append("p", { style: "color: red" });
      });
    });
    const fetched = await fetch("https://example.org/").then(
      () => "done",
      () => "refused",
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { results, fetched, refused, ran: "ran" in window, base: document.baseURI === location.href };
  });
  expect(tried.results).not.toContain("done");
  expect(tried).toMatchObject({ fetched: "refused", ran: false, base: true });
  for (const directive of [
    "require-trusted-types-for",
    "img-src",
    "frame-src",
    "connect-src",
    "base-uri",
    "style-src",
  ])
    expect(tried.refused.join(" "), directive).toContain(directive);
  claimdesk.forgive(/Content Security Policy|TrustedScript|TrustedHTML|example\.org/);
});
