import type { AnyRecord } from "../../../shared/records/index.ts";
import { HistorySection } from "./HistorySection.tsx";

type Props = { readonly record: AnyRecord; readonly children?: React.ReactNode };

/** What happened to one record, field by field, by whom and when; any of its states can be brought back. */
export function RecordHistory({ record, children }: Props) {
  return (
    <HistorySection key={record.id} ask={{ id: record.id }} version={record.revision} offers="after">
      {children}
    </HistorySection>
  );
}
