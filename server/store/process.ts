import { readFile, readlink } from "node:fs/promises";
import { hostname, uptime } from "node:os";
import { errnoOf } from "./files.ts";

/**
 * What tells a process from a later one with the same number: where its number counts (machine and namespace), which
 * start of the machine, and when within it the process began. Linux only.
 */
export type ProcessMark = { readonly space: string; readonly boot: string; readonly start: string };

/** The mark of a process of this machine; undefined where there is none, or the system does not tell. */
export async function markOf(pid: number): Promise<ProcessMark | undefined> {
  if (process.platform !== "linux") return undefined;
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // The name, in brackets, may hold anything; after it come the state and, 19 fields on, the start in clock ticks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const start = fields[0] === "Z" ? "ended" : fields[19];
    const machine = await readFile("/etc/machine-id", "utf8").catch(() => ""); // many containers have none
    const namespace = await readlink("/proc/self/ns/pid");
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
    return start === undefined ? undefined : { space: `${machine.trim()} ${namespace}`, boot, start };
  } catch {
    return undefined; // gone, or no /proc here: the caller falls back on the number alone
  }
}

/**
 * Whether the process that wrote this still runs. `elsewhere` when it cannot be known: another machine, or a container
 * whose process numbers are not ours.
 */
export async function stateOf(who: {
  readonly pid: number;
  readonly machine: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly mark?: ProcessMark | undefined;
}): Promise<"running" | "gone" | "elsewhere"> {
  if (who.machine !== hostname()) return "elsewhere";
  const ours = await markOf(process.pid);
  if (who.mark && ours) {
    if (who.mark.space !== ours.space) return "elsewhere";
    if (who.mark.boot !== ours.boot) return "gone";
  } else if (Date.parse(who.startedAt) < machineStart() - clockSlackMs) return "gone";
  if (!isThere(who.pid)) return "gone";
  const now = await markOf(who.pid);
  return who.mark && now && now.start !== who.mark.start ? "gone" : "running";
}

/** When this machine was started, as far as its clock was right then; in milliseconds of the epoch. */
const machineStart = () => Date.now() - uptime() * 1000;

/** How far a clock may have been put right while the machine ran. */
const clockSlackMs = 5 * 60_000;

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) !== "ESRCH"; // EPERM: it is there and not ours
  }
}
