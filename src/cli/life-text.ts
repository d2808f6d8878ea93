/** Lives as text for a terminal: one alone, or two side by side with a mark where they part. */
import type { Life } from "../run/explain.ts";
import type { Parting } from "../run/explain-twin.ts";
import { fill } from "../output/words/text.ts";
import { type Teller, type Topic, topicsOf } from "../output/life/topics.ts";
import { widthOf, wrapped } from "./width.ts";
import { LIFE_WORDS } from "../output/words/life.ts";

const LABEL = 10;
const WIDTH = 80;
const MARK = "≠ ";

export function lifeText(life: Life, teller: Teller): string {
  const years = life.years.map((year) => {
    const topics = topicsOf(life, year, teller).map(({ id, lines }) => {
      const told = lines
        .map((line) => wrapped(line, WIDTH - LABEL))
        .join("\n")
        .split("\n");
      return told
        .map((line, k) => padded(k === 0 ? LIFE_WORDS[id][teller.lang] : "", LABEL) + line)
        .join("\n");
    });
    return [String(year.year), ...topics].join("\n");
  });
  return years.join("\n\n");
}

/** Two lives of one actor, here on the left. Years in which nothing differs are told in one line. */
export function twinText(
  here: Life,
  there: Life,
  parting: Parting,
  heads: readonly [Teller, Teller],
): string {
  const { lang } = heads[0];
  if (parting.first === undefined) return `${LIFE_WORDS.same[lang]}\n\n${lifeText(here, heads[0])}`;
  const years = parting.years.map(({ year, steps, columns }) => {
    if (steps.length + columns.length === 0) return `${year}  ${LIFE_WORDS.sameYear[lang]}`;
    const differing = new Set(columns.map(({ name }) => name));
    const [left, right] = [here, there].map((life, k) =>
      topicsOf(life, life.years.find((one) => one.year === year)!, heads[k]!, differing),
    );
    const part = parting.first?.year === year ? `  ${fill(LIFE_WORDS.part, lang, parting.first)}` : "";
    return [`${year}${part}`, ...topicLines(left!, right!, heads[0])].join("\n");
  });
  return years.join("\n\n");
}

function topicLines(left: readonly Topic[], right: readonly Topic[], { lang }: Teller): string[] {
  const ids = [...new Set([...left, ...right].map(({ id }) => id))];
  const column = Math.floor((WIDTH - LABEL - MARK.length) / 2) - 1;
  return ids.flatMap((id) => {
    const [a, b] = [left, right].map((topics) => topics.find((topic) => topic.id === id)?.lines ?? []);
    const mark = a!.join("\n") === b!.join("\n") ? "  " : MARK;
    const [here, there] = [a!, b!].map((lines) =>
      lines.flatMap((line) => wrapped(line, column, " ").split("\n")),
    );
    return Array.from({ length: Math.max(here!.length, there!.length) }, (_, k) =>
      [
        padded(k === 0 ? LIFE_WORDS[id][lang] : "", LABEL),
        k === 0 ? mark : "  ",
        padded(here![k] ?? "", column + 2),
        there![k] ?? "",
      ]
        .join("")
        .trimEnd(),
    );
  });
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
