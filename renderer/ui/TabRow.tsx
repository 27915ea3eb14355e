type Props<T extends string> = {
  readonly label: string;
  readonly tabs: readonly T[];
  readonly current: T;
  /** What stands on a tab: its name, or its name with a number. */
  nameOf(this: void, tab: T): React.ReactNode;
  /** Id of the panel that they are tabs of; that is labelled by `tab-<tab>`. */
  readonly panel: string;
  onChoose(this: void, tab: T): void;
};

/** A row of tabs: arrows go from one to the next and show it, Tab goes past them. */
export function TabRow<T extends string>({ label, tabs, current, nameOf, panel, onChoose }: Props<T>) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = tabs.indexOf(current);
    const to = {
      ArrowLeft: Math.max(0, at - 1),
      ArrowRight: Math.min(tabs.length - 1, at + 1),
      Home: 0,
      End: tabs.length - 1,
    }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onChoose(tab);
    document.getElementById(`tab-${tab}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className="tabs" tabIndex={-1} onKeyDown={onKeyDown}>
      {tabs.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`tab-${each}`}
          className="tab"
          aria-selected={each === current}
          aria-controls={panel}
          tabIndex={each === current ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {nameOf(each)}
        </button>
      ))}
    </div>
  );
}
