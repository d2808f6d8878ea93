/** What strategies have otherwise than the first: kept as `differing.parquet`, told as tables. */
import { changedValues } from "../../experiments/grounds.ts";
import type { StudyCell, StudyTable } from "../../output/report/study.ts";
import { writeTable } from "../../output/store/comparison.ts";
import { readTable } from "../../output/store/read.ts";
import type { Names } from "../../output/words/names.ts";
import { parameterName, parameterNumber } from "../../output/words/parameters.ts";
import { phrase } from "../../output/words/phrases/index.ts";
import { REPORT_WORDS } from "../../output/words/report.ts";
import { type Lang, say } from "../../output/words/text.ts";
import { declaredUnit } from "../../output/words/units.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";
import type { StressTable } from "./stress-folder.ts";

interface Differing {
  readonly strategy: string;
  readonly path: string;
  /** Null where the strategy has no such value. */
  readonly value: number | null;
  readonly unit: string;
  readonly grade: string;
  readonly source: string;
}

export async function writeDiffering(
  dir: string,
  strategies: readonly { readonly id: string; readonly rows: readonly ProvenanceRow[] }[],
): Promise<void> {
  const [first, ...others] = strategies;
  const all = others.flatMap(({ id, rows }): Differing[] => {
    const own = new Set(rows.map(({ path }) => path));
    return changedValues(first!.rows, rows)
      .filter(({ isDefault, path }) => !isDefault || !own.has(path))
      .map(({ path, value, unit, grade, source }) => ({
        strategy: id,
        path,
        value: own.has(path) ? value : null,
        unit,
        grade,
        source,
      }));
  });
  const text = (name: "strategy" | "path" | "unit" | "grade" | "source") => ({
    name,
    type: "string" as const,
    values: all.map((row) => row[name]),
  });
  await writeTable(dir, "differing", {
    columns: [
      text("strategy"),
      text("path"),
      { name: "value", type: "double", values: all.map(({ value }) => value) },
      text("unit"),
      text("grade"),
      text("source"),
    ],
  });
}

export async function readDiffering(dir: string): Promise<Differing[]> {
  const table = await readTable(dir, "differing");
  return (table.path ?? []).map((path, row) => ({
    strategy: table.strategy![row] as string,
    path: path as string,
    value: table.value![row] as number | null,
    unit: table.unit![row] as string,
    grade: table.grade![row] as string,
    source: table.source![row] as string,
  }));
}

const HEAD = ["parameter", "grade", "source", "value", "unit"] as const;

export function differingTables(
  { strategies }: StressTable,
  all: readonly Differing[],
  names: Names,
  lang: Lang,
): StudyTable[] {
  return strategies.slice(1).flatMap(({ id, title }): StudyTable[] => {
    const own = all.filter(({ strategy }) => strategy === id);
    if (own.length === 0) return [];
    return [
      {
        caption: title[lang],
        words: 3,
        folded: true,
        head: HEAD.map((word) => say(REPORT_WORDS[word], lang)),
        rows: own.map(({ path, value, unit, grade, source }): StudyCell[] => [
          { text: parameterName(path, lang, names), code: path },
          grade,
          phrase(source, lang),
          value === null ? "–" : parameterNumber(path, value),
          declaredUnit(unit, lang),
        ]),
      },
    ];
  });
}
