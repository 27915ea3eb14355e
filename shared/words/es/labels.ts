import type { Words } from "../index.ts";

export const labels: Words["labels"] = {
  claim: { name: "Afirmación", noun: "afirmación", letter: "A" },
  statistic: { name: "Estadística", noun: "estadística", letter: "E" },
  quote: { name: "Cita", noun: "cita", letter: "C" },
  "anonymous-source": { name: "Fuente anónima", noun: "fuente anónima", letter: "F" },
};
