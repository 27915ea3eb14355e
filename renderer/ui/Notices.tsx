import { X } from "lucide-react";
import { useEffect } from "react";
import type { Notice } from "../model/desk.ts";
import { words } from "../model/words.ts";
import { Announcements } from "./Announcements.tsx";
import { useDesk } from "./desk.ts";

const infoMs = 6_000;

/** Sentences at the foot of the window, and the live regions that read announcements out. */
export function Notices() {
  const desk = useDesk();
  return (
    <>
      <Announcements />
      <section className="notices" aria-label={words().frame.notices}>
        {desk.notices.map((notice) => (
          <NoticeRow key={notice.key} notice={notice} />
        ))}
      </section>
    </>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const desk = useDesk();
  useEffect(() => {
    if (notice.tone !== "info") return;
    const timer = setTimeout(() => desk.dismiss(notice.key), infoMs);
    return () => clearTimeout(timer);
  }, [desk, notice]);
  return (
    <div className={`notice ${notice.tone}`}>
      <p>{notice.text}</p>
      <button
        type="button"
        className="icon-button"
        aria-label={words().frame.dismiss}
        onClick={() => desk.dismiss(notice.key)}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}
