/**
 * How wide a text will be, without a screen to measure it on: by kinds of letter, as sans-serif fonts have them on
 * average. Good to about a tenth, which is enough to place labels and break titles; Chinese is a square a sign.
 */

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/, 1],
  [/[mwMW@%]/, 0.9],
  [/[A-HJ-Z+\u2212–]/, 0.67],
  [/[\d_#$?]/, 0.6],
  [/[ijlI.,:;'|! ]/, 0.31],
  [/[ftr()/[\]{}-]/, 0.39],
];

const OTHERS = 0.6;

/** Width in pixels at a font size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHERS;
  return ems * fontSize;
}

/** The text in lines of at most so many pixels; breaks at spaces, or after any Chinese sign. */
export function wrapped(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\u2e80-\u9fff\uff00-\uff60][，。、；：）]?|[^\s\u2e80-\u9fff]+\s*|\s+/gu) ??
    []) {
    if (line !== "" && textWidth((line + word).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
