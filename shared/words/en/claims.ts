import type { claimStatuses, priorities, verdicts } from "../../records/claim.ts";
import type { evidenceStances } from "../../records/evidence.ts";

/** Tracked claims: their place, their statuses and verdicts, and the evidence on them. */
export const claims = {
  statuses: {
    unstarted: "Unstarted",
    "in-progress": "In progress",
    "in-review": "In review",
    done: "Done",
  } satisfies Record<(typeof claimStatuses)[number], string>,
  verdicts: {
    "none-yet": "None yet",
    supported: "Supported",
    refuted: "Refuted",
    conflicting: "Conflicting evidence",
    "not-enough-evidence": "Not enough evidence",
  } satisfies Record<(typeof verdicts)[number], string>,
  priorities: { high: "High", medium: "Medium", low: "Low" } satisfies Record<
    (typeof priorities)[number],
    string
  >,
  stances: {
    supports: "Supports",
    refutes: "Refutes",
    context: "Context",
  } satisfies Record<(typeof evidenceStances)[number], string>,
};
