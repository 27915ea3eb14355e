import { useEffect, useState } from "react";
import type { Id } from "../../../shared/ids.ts";
import { useDesk } from "../desk.ts";

/** The text of a document, once it is here; or why it cannot be shown. */
export function useText(id: Id<"document">): { readonly text?: string; readonly failure?: string } {
  const desk = useDesk();
  const hash = desk.model.workspace.get(id)?.textHash;
  const [got, setGot] = useState<{ hash?: string; text?: string; failure?: string }>({});
  const { model } = desk;
  useEffect(() => {
    if (hash === undefined) return;
    let isWanted = true;
    const take = (found: { text?: string; failure?: string }) => isWanted && setGot({ hash, ...found });
    model.text(hash).then(
      (text) => take({ text }),
      (error: unknown) => take({ failure: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [model, hash]);
  return got.hash === hash ? got : {};
}
