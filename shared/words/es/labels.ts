import type { Words } from "../index.ts";

export const labels: Words["labels"] = {
  claim: { name: "Afirmación", noun: "afirmación" },
  statistic: { name: "Estadística", noun: "estadística" },
  quote: { name: "Cita", noun: "cita" },
  "anonymous-source": { name: "Fuente anónima", noun: "fuente anónima" },
};
