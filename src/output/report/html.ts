/**
 * HTML that cannot be broken by what stands in it: everything put into a template is escaped, unless it is markup
 * made by a template itself. Scenario files come from strangers.
 */

/** A piece of HTML, safe to put into another. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Markup | string | number | undefined | false | readonly Piece[];

/** A template whose values are escaped; lists are joined, `undefined` and `false` vanish. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, k) => part + written(pieces[k])).join(""));
}

function written(piece: Piece): string {
  if (piece === undefined || piece === false) return "";
  if (piece instanceof Markup) return piece.text;
  if (Array.isArray(piece)) return piece.map(written).join("");
  return escapeText(String(piece));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]);
}

/** Data for programs that read the page; nothing in it can end the element or be run. */
export function jsonScript(id: string, value: unknown): Markup {
  const text = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return html`<script type="application/json" id="${id}">${new Markup(text)}</script>`;
}

/** A drawn figure as markup; its inner ids get the scope's name, so that two figures cannot take each other's. */
export function inlineSvg(svg: string, scope: string): Markup {
  const name = (id: string) => `${scope}-${id}`;
  return new Markup(
    svg
      .replace(/\bid="([^"]+)"/g, (_, id: string) => `id="${name(id)}"`)
      .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${name(id)})`)
      .replace(/href="#([^"]+)"/g, (_, id: string) => `href="#${name(id)}"`),
  );
}
