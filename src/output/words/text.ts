/** A text in both languages, and the one that is asked for. */

export type Lang = "en" | "zh";

export interface Text {
  readonly en: string;
  readonly zh: string;
}

export function say(text: Text, lang: Lang): string {
  return text[lang];
}

/** Fills `{name}` in a text, and `{name|seed|seeds}` with the count and the noun that goes with it. */
export function fill(text: Text, lang: Lang, values: Readonly<Record<string, string | number>>): string {
  return text[lang].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return one === undefined ? String(value) : `${value} ${String(value) === "1" ? one : many}`;
    },
  );
}

/** An identifier as words: `rentPerMu` becomes "Rent per mu"; what an author named is best left as it is. */
export function spellOut(id: string): string {
  const words = id
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
