/** A year of a life as topics with lines of text: income, decisions, payments, cash, and what changed. */
import type { Life, LifeColumn, LifePayment, LifeYear } from "../../run/explain.ts";
import type { SubjectKind } from "../../run/explain-subject.ts";
import { kindName, nameOf, type Names, sectorName } from "../words/names.ts";
import { decimal, telling } from "../words/number.ts";
import { phrase } from "../words/phrases/index.ts";
import { fill, type Lang } from "../words/text.ts";
import { declaredUnit } from "../words/units.ts";
import { LIFE_WORDS } from "../words/life.ts";
import { sentencesOf } from "../words/telling.ts";

export interface Topic {
  readonly id: "income" | "decided" | "received" | "paid" | "cash" | "changed";
  readonly lines: readonly string[];
}

/** What it takes to tell a life: the words, and the names of a scenario's products and enterprises. */
export interface Teller {
  readonly lang: Lang;
  readonly products: readonly string[];
  readonly enterprises: readonly string[];
  readonly names: Names;
}

/** `only` names the columns worth telling; all that the year changed where it is left out. */
export function topicsOf(
  { subject }: Life,
  year: LifeYear,
  teller: Teller,
  only?: ReadonlySet<string>,
): Topic[] {
  const { lang, names } = teller;
  const tellings = year.told.flatMap((step) => step.tellings);
  const columns = year.columns.filter(({ name }) => only?.has(name) ?? true);
  const topics: Topic[] = [
    { id: "income", lines: subject.kind === "household" ? [incomeLine(year, lang)] : [] },
    { id: "decided", lines: sentencesOf(tellings, names, lang) },
    { id: "received", lines: paymentLines(year.payments, 1, teller) },
    { id: "paid", lines: paymentLines(year.payments, -1, teller) },
    { id: "cash", lines: [cashLine(year, lang)] },
    { id: "changed", lines: changedLines(columns, subject.kind, teller) },
  ];
  return topics.filter(({ lines }) => lines.length > 0);
}

const yuan = (fen: number) => decimal(fen / 100, 2);

function incomeLine({ columns, year }: LifeYear, lang: Lang): string {
  const value = (name: string) => columns.find((column) => column.name === `household.${name}`)?.after ?? 0;
  const status = [
    LIFE_WORDS[value("poor") === 1 ? "poor" : "notPoor"][lang],
    ...(value("registeredPoor") === 1 ? [LIFE_WORDS.registered[lang]] : []),
    ...(value("exitYear") === year ? [fill(LIFE_WORDS.left, lang, { year })] : []),
    ...(value("fellBack") === 1 ? [LIFE_WORDS.fellBack[lang]] : []),
  ].join(lang === "zh" ? "，" : ", ");
  return fill(LIFE_WORDS.perPerson, lang, { yuan: decimal(value("incomePerCapita")), status });
}

/** A line for each kind and counterparty; many of one sector are told together. */
function paymentLines(payments: readonly LifePayment[], sign: 1 | -1, teller: Teller): string[] {
  const { lang } = teller;
  const groups = new Map<string, Map<string, number>>();
  for (const { kind, with: other, fen } of payments) {
    if (Math.sign(fen) !== sign) continue;
    const key = `${kind} ${other.split(" ")[0]}`;
    const accounts = groups.get(key) ?? new Map<string, number>();
    groups.set(key, accounts.set(other, (accounts.get(other) ?? 0) + Math.abs(fen)));
  }
  const line = (kind: string, fen: number, other: string) =>
    fill(LIFE_WORDS[sign > 0 ? "from" : "to"], lang, {
      kind: kindName(kind, lang),
      yuan: yuan(fen),
      with: other,
    });
  return [...groups].flatMap(([key, accounts]) => {
    const [kind = "", sector = ""] = key.split(" ");
    if (accounts.size <= NAMED)
      return [...accounts].map(([account, fen]) => line(kind, fen, accountInWords(account, teller)));
    const total = [...accounts.values()].reduce((sum, fen) => sum + fen, 0);
    const many = fill(LIFE_WORDS.many, lang, {
      n: decimal(accounts.size),
      sector: sectorInWords(sector, lang),
    });
    return [line(kind, total, many)];
  });
}

/** Counterparties of one kind of payment that are named. */
const NAMED = 3;

const sectorInWords = (sector: string, lang: Lang) => sectorName(sector, lang).toLowerCase();

/** `cooperative 12` in the language; sectors of one account go without their number. */
function accountInWords(account: string, { lang, enterprises, names }: Teller): string {
  const [sector = "", number = ""] = account.split(" ");
  if (sector === "enterprise") return nameOf(enterprises[Number(number)] ?? account, lang, names);
  const one = ACCOUNTS[sector as keyof typeof ACCOUNTS];
  return one === undefined
    ? sectorInWords(sector, lang)
    : fill(LIFE_WORDS[one], lang, { id: number }).toLowerCase();
}

/** Sectors of many accounts, and how one of them is called. */
const ACCOUNTS = { household: "household", cooperative: "cooperative", collective: "collective" } as const;

function cashLine({ openingFen, closingFen, debtFen }: LifeYear, lang: Lang): string {
  return fill(LIFE_WORDS.cashLine, lang, {
    opening: yuan(openingFen),
    closing: yuan(closingFen),
    debt: yuan(debtFen),
  });
}

/** Columns that the year changed, in the words of their declarations, but for money and income told already. */
function changedLines(columns: readonly LifeColumn[], kind: SubjectKind, teller: Teller): string[] {
  return columns
    .filter(
      ({ name, before, after }) => !Object.is(before, after) && !(kind === "household" && TOLD.has(name)),
    )
    .map((column) => {
      const shown = (value: number) => valueInWords(column, value, teller);
      const unit = ["1", "id", "flag", "fen"].includes(column.unit)
        ? ""
        : ` ${declaredUnit(column.unit, teller.lang)}`;
      const meaning = phrase(column.meaning, teller.lang);
      return `${meaning}${teller.lang === "zh" ? "：" : ": "}${shown(column.before)} → ${shown(column.after)}${column.unit === "fen" ? ` ${declaredUnit("yuan", teller.lang)}` : unit}`;
    });
}

const TOLD: ReadonlySet<string> = new Set(
  ["incomePerCapita", "poor", "registeredPoor", "exitYear", "fellBack", "everRegistered"].map(
    (name) => `household.${name}`,
  ),
);

export function valueInWords(
  { name, unit }: Pick<LifeColumn, "name" | "unit">,
  value: number,
  { lang, products, names }: Teller,
): string {
  if (unit === "id" && /\.(product|sideline|staple)$/.test(name)) {
    const id = products[value];
    return id === undefined ? LIFE_WORDS.nothing[lang] : nameOf(id, lang, names);
  }
  if (unit === "id" && value < 0) return LIFE_WORDS.nothing[lang];
  if (unit === "id" || unit === "year") return String(value);
  if (unit === "fen") return yuan(value);
  return Number.isInteger(value) ? decimal(value) : telling(value);
}
