/**
 * Units of quantities in scenario files ("200 yuan/mu", "15%", "290 million yuan", "2.9亿元"): what a text means,
 * whether it fits a declared unit, and how many of that unit it is. Factors are kept as ratios of whole numbers and
 * scales as powers of ten, so that "57%" is exactly the number 0.57.
 */

/** A unit: its dimension, how many base units it is (numerator, denominator), and powers of ten besides. */
interface Unit {
  readonly dimension: string;
  readonly over?: number;
  readonly under?: number;
  readonly tens?: number;
}

const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ["yuan", { dimension: "money" }],
  ["fen", { dimension: "money", tens: -2 }],
  ["mu", { dimension: "area" }],
  ["ha", { dimension: "area", over: 15 }],
  ["kg", { dimension: "mass" }],
  ["jin", { dimension: "mass", under: 2 }],
  ["t", { dimension: "mass", tens: 3 }],
  ["day", { dimension: "day" }],
  ["year", { dimension: "year" }],
  ["km", { dimension: "length" }],
  ["m", { dimension: "altitude" }],
  ["person", { dimension: "person" }],
  ["household", { dimension: "household" }],
  ["village", { dimension: "village" }],
  ["head", { dimension: "head" }],
  ["hive", { dimension: "head" }],
  ["job", { dimension: "job" }],
  ["%", { dimension: "1", tens: -2 }],
  ["pp", { dimension: "1", tens: -2 }],
]);

/** Other spellings: English plurals and Chinese names. */
const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    yuan: "元",
    fen: "分",
    mu: "亩",
    ha: "公顷",
    kg: "公斤",
    jin: "斤",
    t: "吨 tonne tonnes",
    day: "days 天",
    year: "years 年",
    km: "公里",
    m: "米",
    person: "persons people 人",
    household: "households 户",
    village: "villages 村",
    head: "头 只",
    hive: "hives 箱",
    job: "jobs",
  }).flatMap(([name, others]) => others.split(" ").map((other) => [other, name] as const)),
);

/** Words between number and unit, as powers of ten. */
const scales: ReadonlyMap<string, number> = new Map(
  Object.entries({ thousand: 3, million: 6, billion: 9, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 }),
);

/** A unit expression taken apart: dimension to exponent, and how many base units it is. */
interface Dimension {
  readonly powers: ReadonlyMap<string, number>;
  readonly over: number;
  readonly under: number;
  readonly tens: number;
}

/** Why a text is not a quantity of the wanted unit. */
export type QuantityFault =
  | { readonly kind: "not-a-quantity" }
  | { readonly kind: "unknown-unit"; readonly unit: string; readonly known: readonly string[] }
  | { readonly kind: "wrong-unit"; readonly found: string };

/** The names of all units, for messages. */
export const unitNames: readonly string[] = [...units.keys()];

const LONGEST = 80;
const SHAPE =
  /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+(?:_\d+)*)?(?:\.\d+)?)(?:e([+-]?\d{1,3}))?\s*(thousand|million|billion|百万|千万|千|万|亿)?\s*(1\/.*|[^\s\d,._].*)?$/i;

/**
 * A text or bare number as a number of `unit`. A bare number counts in the declared unit; a text must carry a
 * unit of the same dimension. "a year" may be left out or added freely, since the model steps by years.
 */
export function parseQuantity(value: number | string, unit: string): number | QuantityFault {
  if (typeof value === "number") return value;
  const match = value.length > LONGEST ? null : SHAPE.exec(value.trim());
  if (match === null || !/\d/.test(match[1]!)) return { kind: "not-a-quantity" };
  const wanted = dimensionOf(unit);
  const found = match[4] === undefined ? wanted : dimensionOf(match[4]);
  if (typeof found === "string") return { kind: "unknown-unit", unit: found, known: unitNames };
  if (typeof wanted === "string") return { kind: "unknown-unit", unit: wanted, known: unitNames };
  if (!samePowers(found.powers, wanted.powers)) return { kind: "wrong-unit", found: match[4]! };
  const tens =
    Number(match[2] ?? 0) + (scales.get((match[3] ?? "").toLowerCase()) ?? 0) + found.tens - wanted.tens;
  const count = Number(`${match[1]!.replace(/[,_]/g, "")}e${tens}`);
  const [over, under] = [found.over * wanted.under, found.under * wanted.over];
  const result = over === under ? count : (count * over) / under;
  return Number.isFinite(result) ? result : { kind: "not-a-quantity" };
}

/** Takes "yuan/mu/year" apart; gives the name back where a unit is unknown. */
function dimensionOf(expression: string): Dimension | string {
  const powers = new Map<string, number>();
  let [over, under, tens] = [1, 1, 0];
  for (const [index, part] of expression.split("/").entries()) {
    const sign = index === 0 ? 1 : -1;
    for (const word of part.split("*").map((name) => name.trim())) {
      if (word === "1") continue;
      const known = units.get(spellings.get(word) ?? word);
      if (known === undefined) return word === "" ? expression : word;
      if (known.dimension !== "1") powers.set(known.dimension, (powers.get(known.dimension) ?? 0) + sign);
      over *= (sign === 1 ? known.over : known.under) ?? 1;
      under *= (sign === 1 ? known.under : known.over) ?? 1;
      tens += sign * (known.tens ?? 0);
    }
  }
  return { powers, over, under, tens };
}

/** Same dimensions, leaving "a year" aside unless the unit is a span of years itself. */
function samePowers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  for (const name of [...a.keys(), ...b.keys()]) {
    const left = a.get(name) ?? 0;
    const right = b.get(name) ?? 0;
    if (left === right || (name === "year" && left <= 0 && right <= 0)) continue;
    return false;
  }
  return true;
}
