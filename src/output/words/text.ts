/** A text in both languages, and the one that is asked for. */

export type Lang = "en" | "zh";

export interface Text {
  readonly en: string;
  readonly zh: string;
}

export function say(text: Text, lang: Lang): string {
  return text[lang];
}

/** A text that its author wrote in both languages, or in one only: then it stays as it is. */
export function inLanguage(text: string | Text, lang: Lang): string {
  return typeof text === "string" ? text : text[lang];
}

/**
 * Fills `{name}` in a text, and `{name|seed|seeds}` with the count and the noun that goes with it. Quotation marks inside
 * `“{name}”` become single ones.
 */
export function fill(text: Text, lang: Lang, values: Readonly<Record<string, string | number>>): string {
  return text[lang].replace(
    /(“?)\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}(”?)/g,
    (whole, open: string, name: string, one: string | undefined, many: string | undefined, close: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      const filled = one === undefined ? String(value) : `${value} ${String(value) === "1" ? one : many}`;
      const inner = open && close ? filled.replaceAll("“", "‘").replaceAll("”", "’") : filled;
      return `${open}${inner}${close}`;
    },
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An identifier as words: `rentPerMu` becomes "Rent per mu"; what an author named is best left as it is. */
export function spellOut(id: string): string {
  const words = id
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return capital(words);
}
