/**
 * A ladder of shocks, as a YAML file states it: each shock is one event or several that come together, at rungs of rising
 * severity. Numbers of an event are formulas over `severity`; `leading` and `every` stand for what a scenario has.
 */
import { z } from "zod";
import { InputError, type Problem } from "../../engine/errors.ts";
import { type Formula, number } from "../../engine/formula.ts";
import { shocks } from "../../model/catalog.ts";
import { quantity } from "../../model/parameter.ts";
import { FormulaFault, parseFormula, readDocument } from "../../scenario/index.ts";

const bilingual = z.strictObject({ en: z.string().min(1).max(200), zh: z.string().min(1).max(200) });
const severity = quantity("1", {
  about: "how hard the shock strikes, in its own measure",
  min: 0,
  max: 1000,
  source: "the ladder",
  grade: "E",
});

const eventSchema = z.strictObject({
  shock: z.enum(Object.keys(shocks) as [string, ...string[]]),
  after: z.int().min(0).max(100).default(0).meta({ description: "years after the ladder strikes" }),
  with: z.record(z.string().max(40), z.union([z.number(), z.string().min(1).max(200)])),
});

const schema = z.strictObject({
  title: bilingual,
  strikes: z
    .int()
    .min(1)
    .max(100)
    .meta({ description: "years from the scenario's first year to the shocks" }),
  shocks: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, "small letters, digits and hyphens"),
        title: bilingual,
        measure: bilingual.optional().meta({ description: "what severity says, like: fall in price" }),
        severities: z.array(severity).min(1).max(20).optional(),
        upTo: severity.optional().meta({
          description: "severity up to which a breaking point is sought; none is sought unless given",
        }),
        events: z.array(eventSchema).min(1).max(20),
      }),
    )
    .min(1)
    .max(100),
});

/** One event of a shock; words that name things stay words. */
export interface LadderEvent {
  readonly shock: string;
  readonly after: number;
  readonly with: Readonly<Record<string, string | Formula>>;
}

type Bilingual = z.infer<typeof bilingual>;

export interface LadderShock {
  readonly id: string;
  readonly title: Bilingual;
  readonly measure?: Bilingual;
  /** Rising; none for a shock that strikes or does not. */
  readonly severities: readonly number[];
  readonly upTo?: number;
  readonly events: readonly LadderEvent[];
}

export interface Ladder {
  readonly title: Bilingual;
  readonly strikes: number;
  readonly shocks: readonly LadderShock[];
}

/** A shock at one severity; null where it has none. */
export interface Rung {
  readonly shock: LadderShock;
  readonly severity: number | null;
}

/** Keys of an event whose values are names. */
const NAMES: ReadonlySet<string> = new Set(["product", "enterprise", "instrument"]);

/** Reads a ladder; throws `InputError` with every mistake at its place. */
export async function readLadder(text: string, file: string): Promise<Ladder> {
  const { value, problemAt } = readDocument(text, file, schema);
  const problems: Problem[] = [];
  const ladder: LadderShock[] = [];
  for (const [k, { events, severities = [], upTo, measure, ...shock }] of value.shocks.entries()) {
    const at = ["shocks", k] as const;
    if (severities.some((one, step) => step > 0 && one <= severities[step - 1]!))
      problems.push(problemAt("not-rising", [...at, "severities"], "severities must rise from step to step"));
    if (upTo !== undefined && !(severities.at(-1)! <= upTo))
      problems.push(problemAt("not-rising", [...at, "upTo"], "must reach the highest of the severities"));
    const read: LadderEvent[] = [];
    for (const [e, event] of events.entries()) {
      const given: [string, string | Formula][] = [];
      for (const [key, written] of Object.entries(event.with)) {
        const formula = NAMES.has(key) ? String(written) : await formulaOf(written, severities.length > 0);
        if (formula instanceof FormulaFault)
          problems.push(problemAt("formula", [...at, "events", e, "with", key], formula.message));
        else given.push([key, formula]);
      }
      read.push({ ...event, with: Object.fromEntries(given) });
    }
    const optional = { ...(measure && { measure }), ...(upTo !== undefined && { upTo }) };
    ladder.push({ ...shock, ...optional, severities, events: read });
  }
  if (problems.length > 0) throw new InputError(problems);
  return { title: value.title, strikes: value.strikes, shocks: ladder };
}

async function formulaOf(written: string | number, severe: boolean): Promise<Formula | FormulaFault> {
  if (typeof written === "number") return number(written);
  try {
    return await parseFormula(written, new Set(severe ? ["severity"] : []));
  } catch (error) {
    if (error instanceof FormulaFault) return error;
    throw error;
  }
}

/** Every shock at every severity, in the order of the ladder. */
export function rungsOf({ shocks: all }: Ladder): Rung[] {
  return all.flatMap((shock): Rung[] =>
    shock.severities.length === 0
      ? [{ shock, severity: null }]
      : shock.severities.map((severity) => ({ shock, severity })),
  );
}

/** A name for a rung that a file, a column or a command takes: `price-fall@40%`. */
export function rungName({ shock, severity }: Rung): string {
  return severity === null ? shock.id : `${shock.id}@${Number((100 * severity).toPrecision(6))}%`;
}
