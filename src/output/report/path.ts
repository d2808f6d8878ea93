/** The path of a parameter, small beside its name: what to write in a scenario file. It may break after a dot. */
import { html, type Markup } from "./html.ts";

export function pathMarkup(path: string): Markup {
  const steps = path.split(".").map((step, k) => (k === 0 ? html`${step}` : html`.<wbr>${step}`));
  return html`<code class="path">${steps}</code>`;
}
