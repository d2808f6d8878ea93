/** What the rows of a chart are called in it. */
export const ROWS = "rows";
