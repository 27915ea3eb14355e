import { X } from "lucide-react";
import { useEffect } from "react";
import type { Notice } from "../model/messages.ts";
import { words } from "../model/words.ts";
import { Announcements } from "./Announcements.tsx";
import { useDesk } from "./desk.ts";

const infoMs = 6_000;

/** The line at the foot of the window: sentences that come and go, and facts about what is open; and the live regions that read announcements out. */
export function Notices() {
  const desk = useDesk();
  return (
    <>
      <Announcements />
      <footer className="status-line">
        <section className="notices" aria-label={words().frame.notices}>
          {desk.messages.notices.map((notice) => (
            <NoticeRow key={notice.key} notice={notice} />
          ))}
        </section>
        <Facts />
      </footer>
    </>
  );
}

/** What is open, in numbers: the document, or all of them. */
function Facts() {
  const { place, document, library } = useDesk();
  const line = place === "document" && document ? library.lines.get(document.id) : undefined;
  const says = words();
  let [sourced, total] = [0, 0];
  for (const each of line ? [line] : library.lines.all) {
    sourced += each.sourced;
    total += each.total;
  }
  return (
    <ul className="facts">
      {line && <li>{says.frame.textLength(line.length)}</li>}
      {total > 0 && <li>{says.library.sourced(sourced, total)}</li>}
    </ul>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const desk = useDesk();
  useEffect(() => {
    if (notice.tone !== "info") return;
    const timer = setTimeout(() => desk.messages.dismiss(notice.key), infoMs);
    return () => clearTimeout(timer);
  }, [desk, notice]);
  return (
    <div className={`notice ${notice.tone}`}>
      <p>{notice.text}</p>
      <button
        type="button"
        className="icon-button"
        aria-label={words().frame.dismiss}
        onClick={() => desk.messages.dismiss(notice.key)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
