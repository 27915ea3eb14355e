import { useEffect } from "react";
import { type Made, makerOf } from "../../model/reportMaker.ts";
import { reportScope } from "../../model/runReport.ts";
import { useDesk } from "../desk.ts";

/** The report of this window as it is now; the component renders anew when it is made anew. */
export function useReport(): Made {
  const desk = useDesk();
  const maker = makerOf(desk);
  useEffect(() => maker.watch(), [maker]);
  return maker.of(reportScope(desk));
}
