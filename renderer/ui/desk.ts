import { createContext, useContext, useSyncExternalStore } from "react";
import type { Desk } from "../model/desk.ts";

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of this window; the component renders anew whenever the desk or the workspace changes. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("There is no desk around this component.");
  useSyncExternalStore(desk.subscribe, () => desk.version);
  useSyncExternalStore(desk.model.subscribe, () => desk.model.version);
  return desk;
}
