import { useEffect, useMemo, useState } from "react";
import type { Withheld } from "../../shared/protection.ts";
import {
  chooseWithheld,
  type Leaving,
  logWithholdings,
  type Withholdings,
  withheldOf,
  withholdings,
} from "../model/protection.ts";
import { Latest } from "../model/latest.ts";
import { useDesk } from "./desk.ts";

/** How long after the last tick the host is asked what the log would not say: it reads all of it for that. */
const pauseMs = 250;

/** What was chosen to be left out of one kind of file, and what chooses something else. */
export function useWithheld(
  leaving: Leaving,
): [ReadonlySet<Withheld>, (next: ReadonlySet<Withheld>) => void] {
  const desk = useDesk();
  const [wanted, setWanted] = useState(() => withheldOf(leaving));
  const choose = (next: ReadonlySet<Withheld>) => {
    chooseWithheld(leaving, next);
    setWanted(next);
    desk.changed();
  };
  return [wanted, choose];
}

/** What would be withheld of all records there are, followed as they change. */
export function useWithholdings(wanted: ReadonlySet<Withheld>): Withholdings {
  const { workspace } = useDesk().model;
  return useMemo(
    () => withholdings(workspace.records(), wanted),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the number stands for all that the workspace holds
    [workspace, wanted, workspace.seq],
  );
}

/** What would be withheld from the audit log, as of when it was asked for; undefined until the host has answered. */
export function useLogWithholdings(wanted: ReadonlySet<Withheld>): Withholdings | string | undefined {
  const desk = useDesk();
  const [answer, setAnswer] = useState<{ of: ReadonlySet<Withheld>; is: Withholdings | string }>();
  const [latest] = useState(() => new Latest(pauseMs));
  useEffect(
    () =>
      latest.ask(
        () => logWithholdings(desk, wanted),
        (is) => setAnswer({ of: wanted, is }),
      ),
    [desk, wanted, latest],
  );
  return answer?.of === wanted ? answer.is : undefined;
}
