import type { Dialog } from "../model/place.ts";
import { ExportBundleDialog } from "./bundles/ExportBundleDialog.tsx";
import { MergeBundleDialog } from "./bundles/MergeBundleDialog.tsx";
import { EvidenceDialog } from "./claims/EvidenceDialog.tsx";
import { AnnotateAllDialog } from "./AnnotateAllDialog.tsx";
import { ExportDialog } from "./ExportDialog.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { Palette } from "./Palette.tsx";
import { PrintDialog } from "./PrintDialog.tsx";
import { FinishDialog } from "./review/FinishDialog.tsx";
import { GiveDialog } from "./review/GiveDialog.tsx";
import { ProfileDialog } from "./ProfileDialog.tsx";
import { SearchDialog } from "./SearchDialog.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { DiscardDialog } from "./compare/DiscardDialog.tsx";
import { ReopenDialog } from "./compare/ReopenDialog.tsx";
import { SignoffDialog } from "./review/SignoffDialog.tsx";
import { MergeDialog } from "./sources/MergeDialog.tsx";
import { WithholdDialog, WithholdLogDialog } from "./WithholdDialog.tsx";

/** What each dialog is drawn by. */
export const dialogs: Readonly<Record<Dialog, React.ComponentType>> = {
  import: ImportDialog,
  export: ExportDialog,
  shortcuts: ShortcutsDialog,
  palette: Palette,
  name: ProfileDialog,
  annotateAll: AnnotateAllDialog,
  search: SearchDialog,
  mergeSource: MergeDialog,
  print: PrintDialog,
  evidence: EvidenceDialog,
  giveReading: GiveDialog,
  finishReading: FinishDialog,
  withhold: WithholdDialog,
  withholdLog: WithholdLogDialog,
  signoff: SignoffDialog,
  discardDecisions: DiscardDialog,
  reopenDecision: ReopenDialog,
  exportBundle: ExportBundleDialog,
  mergeBundle: MergeBundleDialog,
};
