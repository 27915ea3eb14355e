import type { ReactNode } from "react";

/** Height of every row of a grid in CSS pixels; grid.css has it too. */
export const gridRowHeight = 40;

/** Height of a grid's head in CSS pixels; grid.css has it too. */
export const gridHeadHeight = 32;

/** The least that a row of a grid has. A row is a value: another object whenever anything it shows is another. */
export type GridRowData = { readonly id: string };

/** The id in the page of the row of a record. */
export const gridRowId = (id: string): string => `row-${id}`;

/**
 * One column of a grid. The first column of a grid is the name of its rows. Words are asked for when they are shown, so
 * that a list of columns can be a constant.
 */
export type GridColumn<Row extends GridRowData, Key extends string = string> = {
  readonly key: Key;
  /** What the column is called. */
  head(this: void): string;
  /** Drawn in the head instead of its name, which is then only read out. */
  icon?(this: void): ReactNode;
  cell(this: void, row: Row): ReactNode;
  /** What the pointer is told over the cell: all of what may be cut off. */
  title?(this: void, row: Row): string;
  /** A class of its head and cells; it says how wide the column is, or where there is no room for it. */
  readonly width?: string;
  /** Figures stand at the end of their cells. */
  readonly isNumeric?: boolean;
  readonly isSortable?: boolean;
};

/** The class of the cells of a column. */
export function columnClass({
  width,
  isNumeric,
}: Pick<GridColumn<GridRowData>, "width" | "isNumeric">): string {
  return [width, isNumeric ? "numeric" : ""].filter(Boolean).join(" ");
}
