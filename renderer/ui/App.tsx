import { useEffect, useLayoutEffect, useState } from "react";
import { isCommandId } from "../../shared/commands.ts";
import type { Desk } from "../model/desk.ts";
import { isAvailable } from "../model/available.ts";
import { reopen } from "../model/comingBack.ts";
import { followMenu } from "../model/menuState.ts";
import { hasInspector } from "../model/place.ts";
import { followPresence } from "../model/presence.ts";
import { run } from "../model/run.ts";
import { openDropped } from "../model/runBundles.ts";
import { words } from "../model/words.ts";
import { DeskContext, useDesk } from "./desk.ts";
import { Notices } from "./Notices.tsx";
import { OpenDialog } from "./OpenDialog.tsx";
import { Panes } from "./Panes.tsx";
import { PrintView } from "./PrintView.tsx";
import { Spoken } from "./Spoken.tsx";
import { TopBar } from "./TopBar.tsx";
import { commandOfKey } from "./shortcuts.ts";

/** The whole window. */
export function App({ desk }: { readonly desk: Desk }) {
  return (
    <DeskContext value={desk}>
      <Spoken>
        <Frame />
      </Spoken>
    </DeskContext>
  );
}

function Frame() {
  const desk = useDesk();
  const { model } = desk;
  useWindowKeys(desk);
  useEffect(() => model.host.onCommand((id) => fromMenu(desk, id)), [desk, model]);
  useEffect(() => (model.host.shell === "desktop" ? followMenu(desk) : undefined), [desk, model]);
  useEffect(() => followPresence(desk), [desk]);
  useLeaving(desk);
  useFocusKept(desk);
  const { opened, connection, failure } = model.replica;
  const isOpen = opened !== undefined;
  useEffect(() => void (isOpen && reopen(desk)), [isOpen, desk]);

  if (connection === "refused")
    return <Cover title={words().frame.staleLink}>{words().frame.staleLinkWhy}</Cover>;
  if (connection === "crowded")
    return <Cover title={words().frame.crowded}>{words().frame.crowdedWhy}</Cover>;
  if (!isOpen)
    return failure === undefined ? (
      <Cover title={words().frame.opening} />
    ) : (
      <Cover title={words().frame.cannotOpen}>{failure}</Cover>
    );
  return (
    <DropTarget desk={desk}>
      <TopBar />
      <Panes />
      <Notices />
      <PrintView />
      <OpenDialog />
    </DropTarget>
  );
}

/** A native menu is told a moment later what can be done now, and that a dialog is open. */
function fromMenu(desk: Desk, id: string): void {
  if (!isCommandId(id) || desk.dialog !== undefined) return;
  if (isAvailable(desk, id)) run(desk, id);
  else desk.notify(words().commands.notNow(words().commands.names[id]));
}

function Cover({ title, children }: { readonly title: string; readonly children?: React.ReactNode }) {
  return (
    <main className="cover">
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </main>
  );
}

/** Files may be dropped anywhere in the window. */
function DropTarget({ desk, children }: { readonly desk: Desk; readonly children: React.ReactNode }) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    <div
      className="window"
      onDragOver={(event) => setOver(hasFiles(event))}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (hasFiles(event)) openDropped(desk, [...event.dataTransfer.files]);
      }}
    >
      {children}
      {isOver && <div className="drop-hint">{words().frame.drop}</div>}
    </div>
  );
}

/** When what had the focus is gone, the main part of the window gets it, so that the keyboard is never nowhere. */
function useFocusKept(desk: Desk): void {
  const { place, dialog, open, model, panes } = desk;
  const { navigation, inspector } = panes.layout(hasInspector(desk));
  const isOpen = model.replica.opened !== undefined;
  const isEmpty = model.workspace.count("document") === 0;
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const main = document.querySelector<HTMLElement>("main");
      if (!main) return;
      main.tabIndex = -1;
      (
        main.querySelector<HTMLElement>('[role="grid"], [role="textbox"], [role="listbox"][tabindex="0"]') ??
        main
      ).focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [place, dialog, open?.id, isOpen, isEmpty, navigation.isShown, inspector.isShown]);
}

/** What is typed but not sent yet is sent when the window goes away; a browser may drop it, so there the user is asked. */
function useLeaving(desk: Desk): void {
  const { model } = desk;
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      desk.keepPlace();
      if (model.saveDrafts() && model.host.shell === "browser") event.preventDefault();
    };
    const onHide = () => {
      if (document.visibilityState !== "hidden") return;
      desk.keepPlace();
      model.saveDrafts();
    };
    window.addEventListener("beforeunload", onLeave);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      window.removeEventListener("beforeunload", onLeave);
      document.removeEventListener("visibilitychange", onHide);
    };
  }, [desk, model]);
}

function useWindowKeys(desk: Desk): void {
  // Before the window can be seen: an effect would come after its first drawing, and a key pressed at once be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || desk.dialog !== undefined) return;
      const command = commandOfKey(desk, event);
      if (command !== undefined && run(desk, command)) event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [desk]);
}
