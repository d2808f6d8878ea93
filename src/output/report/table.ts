/** A table in a box of its own, which scrolls when the page is narrow. Numbers stand to the right. */

import { html, type Markup } from "./html.ts";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup | string;
  /** Numbers align to the right; text to the left. */
  readonly number?: boolean;
  /** Whether the cell names the row. */
  readonly names?: boolean;
}

export function tableOf<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  lastIsSum = false,
): Markup {
  const side = ({ number = false }: Column<Row>) => (number ? "number" : "text");
  const body = rows.map((row, k) => {
    const cells = columns.map((column) =>
      column.names
        ? html`<th scope="row" class="${side(column)}">${column.cell(row)}</th>`
        : html`<td class="${side(column)}">${column.cell(row)}</td>`,
    );
    return html`<tr${lastIsSum && k === rows.length - 1 && html` class="sum"`}>${cells}</tr>`;
  });
  const heads = columns.map((column) => html`<th scope="col" class="${side(column)}">${column.head}</th>`);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${heads}</tr></thead>
<tbody>${body}</tbody>
</table></div>`;
}
