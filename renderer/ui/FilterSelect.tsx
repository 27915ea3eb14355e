type Props<T extends string> = {
  readonly label: string;
  /** What stands for no choice. */
  readonly any: string;
  /** What is said of it where its name does not say enough. */
  readonly title?: string | undefined;
  readonly value: T | undefined;
  /** Values with their names; the empty value is a choice too, and another one than none. */
  readonly choices: readonly (readonly [T, string])[];
  onChoose(this: void, value: T | undefined): void;
};

/** A value as its option has it: the empty one belongs to no choice, and nothing else is only a blank. */
const keyOf = (value: string) => (value === "" ? " " : value);

/** One of several values that the rows of a place are narrowed down to, or any. */
export function FilterSelect<T extends string>({ label, any, title, value, choices, onChoose }: Props<T>) {
  return (
    <select
      aria-label={label}
      title={title}
      value={value === undefined ? "" : keyOf(value)}
      onChange={({ target }) => onChoose(choices.find(([each]) => keyOf(each) === target.value)?.[0])}
    >
      <option value="">{any}</option>
      {choices.map(([each, name]) => (
        <option key={each} value={keyOf(each)}>
          {name}
        </option>
      ))}
    </select>
  );
}
