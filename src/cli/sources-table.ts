/** Numbers and their sources for a terminal: a block for each part of the scenario, two lines for each number. */
import type { Ground } from "../experiments/grounds.ts";
import { telling } from "../output/words/number.ts";
import { CONCLUSIONS } from "../output/words/conclusions.ts";
import { fill, type Lang } from "../output/words/text.ts";
import { declaredUnit } from "../output/words/units.ts";
import type { ProvenanceRow } from "../scenario/index.ts";
import { terminalWidth, wrapped } from "./width.ts";
import { SOURCES_WORDS as WORDS } from "./words/sources.ts";

export function sourcesTable(rows: readonly ProvenanceRow[], lang: Lang): string {
  const parts = [...new Set(rows.map(partOf))];
  return parts
    .map((part) => {
      const own = rows.filter((row) => partOf(row) === part);
      return [part, ...own.map((row) => lineOf(row, part, lang))].join("\n");
    })
    .join("\n\n");
}

/** What it is and where it stands; below it, indented, who says so. */
function lineOf(row: ProvenanceRow, part: string, lang: Lang): string {
  const value = `${numberText(row.value)} ${declaredUnit(row.unit, lang)}`.trim();
  const graded = row.year === undefined ? row.grade : `${row.grade} ${row.year}`;
  const name = row.path.slice(part.length + 1);
  const source = wrapped(row.source, terminalWidth() - INDENT.length, INDENT);
  return `  ${name} = ${value}  [${graded}]  ${whereText(row, lang)}\n${INDENT}${source}`;
}

const INDENT = "      ";

/** The section, and within groups of like things the thing: `population`, `instruments.awardPerMu`, `products.apple`. */
function partOf({ path }: ProvenanceRow): string {
  const [first, second] = path.split(".") as [string, string];
  const grouped = [
    "households",
    "products",
    "ownProducts",
    "organisers",
    "linkages",
    "instruments",
    "shocks",
  ];
  return grouped.includes(first) ? `${first}.${second}` : first;
}

/** In full, unless it is so small that its first digits stand far behind the point. */
function numberText(value: number): string {
  return Math.abs(value) >= 1e7 ? telling(value) : String(value);
}

function whereText({ place, isDefault }: ProvenanceRow, lang: Lang): string {
  if (place !== undefined) return `${place.file}:${place.line}`;
  return isDefault ? WORDS.declared[lang] : "--set";
}

export function groundsText(grounds: readonly Ground[], lang: Lang): string {
  return grounds
    .map(({ conclusion, values, estimates }) =>
      fill(WORDS.ground, lang, {
        conclusion: CONCLUSIONS[conclusion][lang],
        estimates: estimates.length,
        values,
      }),
    )
    .join("\n");
}
