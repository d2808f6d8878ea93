/** A section of the report: where a link finds it, its heading, its content. A section without content is left out. */

import { html, type Markup } from "./html.ts";

export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: readonly Markup[];
}

export function sectionMarkup({ id, heading, content }: Section): Markup {
  return html`<section id="${id}" class="${id}">
<h2>${heading}</h2>
${content}
</section>`;
}
