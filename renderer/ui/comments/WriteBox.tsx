import { useEffect, useId, useRef, useState } from "react";
import type { DraftKey } from "../../model/commentDrafts.ts";
import { readableKeys } from "../../model/shownKeys.ts";
import { words } from "../../model/words.ts";
import { useDesk } from "../desk.ts";

type Props = {
  /** Where what is typed is put away until it is sent. */
  readonly draftKey: DraftKey;
  /** What the box is called; stands in it while it is empty. */
  readonly label: string;
  /** What the button says that sends it. */
  readonly action: string;
  /** What there is to be reworded. */
  readonly initial?: string;
  readonly isFocused?: boolean;
  /** Sends what is written; false where it could not be, and nothing is lost. */
  onSend(this: void, text: string): Promise<boolean>;
  /** Puts the box away; without it, it stays. */
  onClose?(this: void): void;
};

/**
 * Where a comment is written. Mod-Enter sends it; Escape leaves, as it does from every field beside it. What is typed
 * and not sent stays, also over a reload.
 */
export function WriteBox({ draftKey, label, action, initial = "", isFocused, onSend, onClose }: Props) {
  const { drafts } = useDesk().comments;
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => drafts.get(draftKey) ?? initial);
  const [isSending, setSending] = useState(false);
  useEffect(() => {
    const { current } = field;
    if (!isFocused || !current) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [isFocused]);
  const isChanged = text.trim() !== "" && text !== initial;
  const type = (next: string) => {
    setText(next);
    drafts.set(draftKey, next === initial ? "" : next);
  };
  const send = async () => {
    if (text.trim() === "" || isSending) return;
    setSending(true);
    const isSent = await onSend(text);
    setSending(false);
    if (!isSent) return;
    drafts.set(draftKey, "");
    drafts.keep();
    setText(initial);
    if (onClose) onClose();
    else requestAnimationFrame(() => field.current?.scrollIntoView({ block: "nearest" })); // what was sent stands above it
  };
  return (
    <form
      className={draftKey.startsWith("reply") ? "write-box replying" : "write-box"}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-describedby={isChanged ? hint : undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        placeholder={label}
        maxLength={20_000}
        value={text}
        readOnly={isSending}
        onChange={({ target }) => {
          type(target.value);
          // What sends it is below, and goes down as the box grows.
          requestAnimationFrame(() => target.form?.scrollIntoView({ block: "nearest" }));
        }}
        onBlur={() => drafts.keep()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void send();
          } else if (event.key === "Escape" && !isChanged) onClose?.();
        }}
      />
      {(isChanged || onClose) && (
        <div className="write-acts">
          <button type="submit" className="button small primary" disabled={!isChanged || isSending}>
            {action}
            <kbd>{readableKeys("Mod-Enter")}</kbd>
          </button>
          {onClose && (
            <button
              type="button"
              className="button small"
              onClick={() => {
                drafts.set(draftKey, "");
                drafts.keep();
                onClose();
              }}
            >
              {words().comments.cancel}
            </button>
          )}
          {isChanged && (
            <span className="soft" id={hint}>
              {words().comments.kept}
            </span>
          )}
        </div>
      )}
    </form>
  );
}
