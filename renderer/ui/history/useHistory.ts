import { useEffect, useState } from "react";
import type { Input } from "../../../shared/api.ts";
import type { History } from "../../../shared/history.ts";
import { useDesk } from "../desk.ts";

/** What was asked for, or why it cannot be had; undefined while it is being read. */
export type Answer = { readonly history: History } | { readonly failure: string } | undefined;

/**
 * The history of something, read from the log.
 * @param version whatever it may have changed with: with another one it is read anew
 */
export function useHistory(ask: Input<"history">, version: number): Answer {
  const { host } = useDesk().model;
  const [answer, setAnswer] = useState<Answer>();
  const asked = JSON.stringify(ask);
  useEffect(() => {
    let isWanted = true;
    void host.call("history", JSON.parse(asked) as Input<"history">).then((reply) => {
      if (isWanted) setAnswer(reply.ok ? { history: reply.value } : { failure: reply.error.message });
    });
    return () => {
      isWanted = false;
    };
  }, [host, asked, version]);
  return answer;
}
