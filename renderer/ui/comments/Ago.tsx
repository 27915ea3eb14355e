import { useEffect, useState } from "react";
import { shownAgo } from "../../model/ago.ts";
import { shownTime } from "../../model/shown.ts";

/** How long ago something was, kept right while it is looked at; the pointer is told when it was. */
export function Ago({ iso }: { readonly iso: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={iso} title={shownTime(iso)}>
      {/* What came after the last look at the clock is as new as can be. */}
      {shownAgo(iso, now)}
    </time>
  );
}
