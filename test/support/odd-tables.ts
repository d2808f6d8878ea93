/** The tables of src/model/ODD.md, made from the model's declarations. */
import { type TableSpec, bytesPerRow } from "../../src/engine/columns.ts";
import { kinds, sectors } from "../../src/ledger/chart.ts";
import { linkages, instruments, shocks } from "../../src/model/catalog.ts";
import { defaultText } from "../../src/model/formula-parameter.ts";
import { householdNames } from "../../src/model/household-formula.ts";
import { ablations } from "../../src/experiments/ablations.ts";
import { everything } from "./everything.ts";
import { surveyNumbers, surveyWords, WEIGHT } from "../../src/model/survey.ts";
import { metricsOf } from "../../src/run/observe.ts";
import { rangeText } from "../../src/model/parameter.ts";
import { schedule } from "../../src/model/schedule.ts";
import { mechanismsOf, specSchema } from "../../src/model/spec.ts";
import { phases } from "../../src/model/step.ts";
import { extentsOf, sizeOf } from "../../src/model/world.ts";
import { shapeOf } from "../../src/scenario/shape.ts";

const row = (...cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => "---")), ...rows].join("\n");

function stateVariables(): string {
  const extra = mechanismsOf(everything).flatMap(({ mechanism }) => mechanism.tables);
  const tables = extentsOf(sizeOf(everything), extra).map((extent) => extent.table);
  return tables.map(describeTable).join("\n\n");
}

function describeTable(spec: TableSpec): string {
  const rows = Object.entries(spec.columns).map(([name, { type, unit, meaning }]) =>
    row(`\`${name}\``, type, unit, meaning),
  );
  return `**${spec.name}**: ${spec.meaning} (${bytesPerRow(spec)} bytes a row)\n\n${table(["column", "type", "unit", "meaning"], rows)}`;
}

function year(): string {
  const steps = schedule(mechanismsOf(everything));
  return phases
    .map((phase, index) => {
      const own = steps.filter((step) => step.phase === phase);
      const rows = own.map(({ name, about, reads, writes }) =>
        row(name, about, reads.join(", "), writes.join(", ")),
      );
      const body =
        own.length === 0
          ? "outside the world: src/run/observe.ts"
          : table(["step", "what happens", "reads", "writes"], rows);
      return `**${index + 1}. ${phase}**\n\n${body}`;
    })
    .join("\n\n");
}

function mechanisms(): string {
  const groups = { linkages, instruments, shocks };
  const rows = Object.entries(groups).flatMap(([group, entries]) =>
    Object.values(entries).map(({ id, title, about }) => row(group, `\`${id}\``, title.en, about)),
  );
  return table(["group", "id", "name", "what it does"], rows);
}

function parameters(): string {
  const rows: string[] = [];
  const walk = (path: string, schema: Parameters<typeof shapeOf>[0]): void => {
    const shape = shapeOf(schema);
    if (shape.quantity !== undefined) {
      const { about, unit, source, grade, default: fallback } = shape.quantity;
      rows.push(
        row(
          `\`${path}\``,
          about,
          unit,
          fallback ?? "",
          rangeText(unit, { ...shape.quantity, default: undefined }),
          grade,
          source,
        ),
      );
      return;
    }
    if (shape.formulaMeta !== undefined) {
      const { about, unit, source, grade, ...rest } = shape.formulaMeta;
      const allowed = `${rangeText(unit, { ...rest, about, source, grade, default: undefined })}, or a formula`;
      rows.push(
        row(`\`${path}\``, about, unit, code(defaultText(shape.formulaMeta)), allowed, grade, source),
      );
      return;
    }
    for (const [key, inner] of Object.entries(shape.fields ?? {}))
      walk(path === "" ? key : `${path}.${key}`, inner);
    if (shape.values !== undefined) walk(`${path}.*`, shape.values);
    if (shape.items !== undefined) walk(`${path}[]`, shape.items);
  };
  for (const [key, inner] of Object.entries(shapeOf(specSchema).fields ?? {}))
    if (key !== "products") walk(key, inner);
  return table(["parameter", "meaning", "unit", "default", "allowed", "grade", "source"], rows);
}

/** The library: each product's values with the grade of their source. */
function products(): string {
  const columns = [
    "yield",
    "price",
    "inputCost",
    "establishmentCost",
    "labourDays",
    "firstBearing",
    "fullBearing",
    "priceDispersion",
    "demandElasticity",
    "supplyElasticity",
    "localShare",
    "tradeShare",
  ];
  const library = shapeOf(shapeOf(specSchema).fields!.products!).fields!;
  const rows = Object.entries(library).map(([id, schema]) => {
    const fields = shapeOf(schema).fields!;
    const cells = columns.map((column) => {
      const { quantity } = shapeOf(fields[column]!);
      return `${quantity?.default ?? ""} ${quantity?.grade ?? ""}`;
    });
    return row(`\`${id}\``, ...cells);
  });
  return table(["product", ...columns], rows);
}

const code = (text: string) => (text === "" ? "" : `\`${text}\``);

/** What a formula about a household may name. */
const formulaNames = () =>
  table(
    ["name", "unit", "meaning"],
    Object.entries(householdNames).map(([id, { unit, about }]) => row(`\`${id}\``, unit, about)),
  );

/** Every metric once; families by their first member, its number, linkage or product left open. */
function metrics(): string {
  const rows = new Map<string, string>();
  const inForce = new Set(Object.keys({ ...linkages, ...instruments, ...shocks }));
  for (const { id, unit, about } of metricsOf(everything)) {
    const family = familyOf(id, inForce);
    if (!rows.has(family))
      rows.set(family, row(`\`${family}\``, unit, family === id ? about : generalised(about)));
  }
  return table(["metric", "unit", "meaning"], [...rows.values()]);
}

function familyOf(id: string, mechanisms: ReadonlySet<string>): string {
  if (/^decile\d+/.test(id)) return id.replace(/^decile\d+/, "decileN");
  if (/(AreaShare|Head)$/.test(id)) return id.replace(/^.*?(AreaShare|Head)$/, "{product}$1");
  const loss = /^lossBy.+Yuan$/.test(id);
  if (loss) return "lossBy{Shock}Yuan";
  const mechanism = [...mechanisms]
    .filter((name) => id.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  const rest = mechanism === undefined ? "" : id.slice(mechanism.length);
  return /^(Households|CostYuan|Reached)$/.test(rest) ? `{mechanism}${rest}` : id;
}

const generalised = (about: string) =>
  about
    .replace(/decile \d+/, "decile N")
    .replace(/(under|cooperatives:) [\w-]+$/, "$1 {product}")
    .replace(/^(households tied by |public cost of ).*?(, net of what came back)?$/, "$1{mechanism}$2")
    .replace(/^(households, organisers or villages that ).* reached$/, "$1{mechanism} reached")
    .replace(/^(what ).*( took this year, at farm-gate prices)$/, "$1{shock}$2");

/** What can be switched off one at a time. */
const switches = () =>
  table(
    ["name", "group", "what is gone"],
    ablations
      .filter(({ group }) => group === "core")
      .map(({ id, group, title }) => row(`\`${id}\``, group, title.en)),
  ).concat("\n\nand every linkage, instrument and shock by its id, with those in force that build on it.");

/** Columns of a population file. */
function populationFile(): string {
  const words = Object.entries(surveyWords).map(([name, about]) => row(`\`${name}\``, about, "text", ""));
  const numbers = Object.entries({ weight: WEIGHT, ...surveyNumbers }).map(([name, column]) => {
    const { about, unit, min, max } = column;
    return row(`\`${name}\``, about, unit, `${min} to ${max}`);
  });
  return table(["column", "meaning", "unit", "allowed"], [...words, ...numbers]);
}

const accounts = () => `Sectors: ${sectors.join(", ")}.\n\nKinds of payment: ${kinds.join(", ")}.`;

const generated: Readonly<Record<string, () => string>> = {
  "state variables": stateVariables,
  year,
  mechanisms,
  products,
  parameters,
  accounts,
  "formula names": formulaNames,
  metrics,
  ablations: switches,
  "population file": populationFile,
};

/** The page with every generated part made anew; prose between the parts stays. */
export function withTables(page: string): string {
  return page.replace(
    /(<!-- generated: (.+?) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open: string, name: string, close: string) => `${open}\n${generated[name]!()}\n\n${close}`,
  );
}
