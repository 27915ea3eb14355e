import { type ReactNode, useId } from "react";

type Props = {
  readonly title: string;
  /** A quiet figure beside the title. */
  readonly count?: number | undefined;
  readonly children: ReactNode;
};

/** One part of what is said of a record, under its heading. */
export function Section({ title, count, children }: Props) {
  const id = useId();
  return (
    <section className="detail-section" aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {count !== undefined && <span className="soft"> {count}</span>}
      </h2>
      {children}
    </section>
  );
}
