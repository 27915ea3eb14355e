import { expect, it } from "vitest";
import { startApp } from "./start.ts";

it("the desktop's menu and messages speak what the system wants", async () => {
  const { double } = await startApp({ languages: ["es-MX", "en-US"] });
  expect(double.menu.map((menu) => menu.label)).toEqual([
    "&Archivo",
    "&Edición",
    "&Anotación",
    "&Ver",
    "Ventana",
    "Ayuda",
  ]);
  double.events.emit("second-instance", {}, [], "", { workspace: "/elsewhere/Elecciones" });
  expect(double.done.filter((done) => done.startsWith("says:"))).toEqual([
    expect.stringContaining("no se abrió “Elecciones”"),
  ]);
});

it("a system whose languages we do not speak gets English", async () => {
  const { double } = await startApp({ languages: ["ja"] });
  expect(double.menu[0]?.label).toBe("&File");
});
