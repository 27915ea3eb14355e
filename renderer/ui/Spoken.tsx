import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { localeOf } from "../../shared/words/locale.ts";
import { language } from "../model/words.ts";
import { useDesk } from "./desk.ts";

/** The library's own parts speak the window's language too: what a combo box announces, how a table sorts. */
export function Spoken({ children }: { readonly children: ReactNode }) {
  useDesk(); // a choice of another language draws everything that looks at the desk anew
  return <I18nProvider locale={localeOf(language())}>{children}</I18nProvider>;
}
