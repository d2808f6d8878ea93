/**
 * What a person asks to vary, read: `path=low:high`, `path=low:high:step` or `path=one,two,three`. A unit after the last
 * number holds for those before it that have none: `instruments.awardPerMu.rate=100:300:50 yuan/mu`.
 */
import { InputError, type Problem } from "../engine/errors.ts";
import { parseQuantity } from "../engine/units.ts";
import { type Lever, leverPaths, type Spec } from "../model/spec.ts";
import type { Draft, ProvenanceRow } from "../scenario/index.ts";
import type { Factor } from "./designs/factor.ts";

interface Asked {
  /** As it was written, for messages. */
  readonly text: string;
  readonly path: string;
  readonly kind: "range" | "levels";
  readonly values: readonly string[];
}

const FORM = "write --vary path=low:high, path=low:high:step, path=one,two, or the name of a lever";

/**
 * The factors asked for. Both ends of every range and every level are tried on the scenario first; throws `InputError`
 * with every mistake at once.
 */
export async function factorsOf(texts: readonly string[], draft: Draft<Spec>): Promise<Factor[]> {
  const levers = texts.every((text) => text.includes(".")) ? {} : ((await draft.settle()).spec.levers ?? {});
  const asked = texts.map((text) => askedOf(whole(text, levers)));
  const problems = asked.flatMap((one) => ("message" in one ? [one] : []));
  const fine = asked.filter((one) => !("message" in one)) as Asked[];
  for (const [k, { path, text }] of fine.entries()) {
    if (fine.findIndex((other) => other.path === path) < k)
      problems.push(problem(path, "is varied twice; keep one", text));
  }
  if (problems.length > 0) throw new InputError(problems);
  const rows = await tried(fine, draft);
  const rowOf = (path: string) =>
    rows.get(Object.hasOwn(levers, path) ? leverPaths(levers[path]!)[0]! : path);
  const factors = fine.map((one) => factorOf(one, rowOf(one.path)));
  const wrong = factors.flatMap((one) => ("message" in one ? [one] : []));
  if (wrong.length > 0) throw new InputError(wrong);
  return factors as Factor[];
}

/** A lever that stands alone is varied over the range that its scenario gives it. */
function whole(text: string, levers: Readonly<Record<string, Lever>>): string {
  const id = text.trim();
  if (!Object.hasOwn(levers, id)) return text;
  const { from, to, step } = levers[id]!;
  return `${id}=${[from, to, ...(step === undefined ? [] : [step])].join(":")}`;
}

function askedOf(text: string): Asked | Problem {
  const cut = text.indexOf("=");
  const path = text.slice(0, Math.max(cut, 0)).trim();
  const rest = text.slice(cut + 1);
  const range = rest.includes(":");
  const values = rest.split(range ? ":" : ",").map((value) => value.trim());
  if (cut < 0 || path === "" || values.includes("") || values.length < 2 || (range && values.length > 3)) {
    return problem(path, FORM, text);
  }
  return { text, path, kind: range ? "range" : "levels", values: range ? withUnit(values) : values };
}

function withUnit(values: readonly string[]): string[] {
  const unitOf = (value: string) => /^[+-]?[\d.,_]+(?:e[+-]?\d+)?\s*(.*)$/i.exec(value)?.[1] ?? "";
  const unit = unitOf(values.at(-1)!);
  return values.map((value) => (unit !== "" && unitOf(value) === "" ? `${value} ${unit}` : value));
}

/** Settles the scenario at every value asked for; gives back where each number stands with what it allows. */
async function tried(
  asked: readonly Asked[],
  draft: Draft<Spec>,
): Promise<ReadonlyMap<string, ProvenanceRow>> {
  const first = asked.map(({ values }) => values[0]!);
  const last = asked.map(({ kind, values }) => (kind === "range" ? values[1]! : values.at(-1)!));
  const others = asked.flatMap(({ kind, values }, k) =>
    kind === "range" ? [] : values.slice(1, -1).map((value) => first.with(k, value)),
  );
  const problems = new Map<string, Problem>();
  const rows = new Map<string, ProvenanceRow>();
  for (const values of [first, last, ...others]) {
    const pairs = asked.map(({ path }, k) => `${path}=${values[k]}`);
    try {
      const provenance = (await draft.settle(pairs)).provenance();
      for (const row of provenance) if (!rows.has(row.path)) rows.set(row.path, row);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const found of error.problems) {
        const message = asked.reduce(
          (words, { text }, k) => words.replace(`--set ${pairs[k]}`, `--vary ${text}`),
          found.message,
        );
        problems.set(`${found.path} ${message}`, { ...found, message });
      }
    }
  }
  if (problems.size > 0) throw new InputError([...problems.values()]);
  return rows;
}

function factorOf({ text, path, kind, values }: Asked, row: ProvenanceRow | undefined): Factor | Problem {
  if (kind === "levels") return { kind, path, levels: values };
  if (row === undefined) return problem(path, "is no number; give its values, like path=one,two", text);
  const numbers = values.map((value) => parseQuantity(value, row.unit));
  const wrong = numbers.findIndex((number) => typeof number !== "number");
  const unit = row.unit === "1" ? "a plain number or %" : row.unit;
  if (wrong >= 0) return problem(path, `"${values[wrong]}" is not in ${unit}`, text);
  const [low, high, step] = numbers as [number, number, number?];
  if (!(low < high))
    return problem(path, `the range runs from ${low} to ${high}; its start must be lower`, text);
  if (step !== undefined && !(step > 0 && step <= high - low)) {
    return problem(path, `a step of ${step} does not fit between ${low} and ${high}`, text);
  }
  const whole = row.allowed?.whole === true;
  if (whole && !numbers.every((number) => Number.isInteger(number))) {
    return problem(path, "takes whole numbers; give a whole start, end and step", text);
  }
  return { kind, path, unit: row.unit, low, high, whole, ...(step === undefined ? {} : { step }) };
}

function problem(path: string, message: string, text: string): Problem {
  return { rule: "bad-vary", path, message: `${message} (in --vary ${text})` };
}
