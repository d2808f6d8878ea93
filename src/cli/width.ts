/** How many columns of a terminal a text takes: Chinese signs and full-width punctuation take two. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) || (sign.codePointAt(0) ?? 0) >= 0x1f300 ? 2 : 1;
  return width;
}

/** Columns of a page that nobody looks at through a terminal, and the most that read well. */
const PAGE = 80;
const WIDEST = 120;

/** Columns to write in: the terminal's, up to what reads well; those of a page where the output goes elsewhere. */
export function terminalWidth(): number {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? Math.min(columns, WIDEST) : PAGE;
}

/** Breaks a text into lines of at most so many columns, at spaces, or between Chinese signs; later lines are indented. */
export function wrapped(text: string, width = terminalWidth(), indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(PIECES) ?? []) {
    const room = width - (lines.length > 0 ? widthOf(indent) : 0);
    if (line !== "" && widthOf(line + piece.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines.map((text, k) => (k === 0 ? text : indent + text)).join("\n");
}

/** A word with the space after it, or one Chinese sign with the punctuation that may not begin a line. */
const PIECES = /[\u3400-\u9fff][，。；：、）”％%]*|[^\s\u3400-\u9fff]+\s*|\s+/gu;
