/** The scenario's schema for editors: JSON Schema with meanings, units, ranges and defaults, the same bytes each time. */
import { z } from "zod";
import { type FormulaMeta, defaultText } from "../model/formula-parameter.ts";
import { householdNames } from "../model/household-formula.ts";
import type { MadeLater, QuantityMeta } from "../model/parameter.ts";

type Json = Record<string, unknown>;

const ID = "https://liannong.example/scenario.schema.json";

/** Parts that many places share. */
const shared = {
  grade: { enum: ["S", "D", "E"], description: "S: stated in a source; D: derived; E: a rough estimate" },
  quantityText: {
    type: "string",
    pattern: "^\\s*[+-]?\\.?[0-9]",
    description: 'a number and its unit, like "150 yuan/mu", "8%" or "290 million yuan"',
  },
  sourced: {
    type: "object",
    properties: {
      value: { type: ["number", "string"] },
      source: { type: "string", description: "where the value comes from" },
      grade: { $ref: "#/$defs/grade" },
      year: { type: "integer", description: "year that the figure speaks of" },
    },
    required: ["value", "source"],
    additionalProperties: false,
  },
  householdFormula: {
    type: "string",
    description: `a formula over ${Object.entries(householdNames)
      .map(([id, { unit, about }]) => `${id} (${unit}: ${about})`)
      .join("; ")}; and the products by name, like sichuanPepper`,
  },
  removal: {
    type: "object",
    properties: { id: { type: "string" }, off: { type: "null" } },
    required: ["id", "off"],
    additionalProperties: false,
    description: "takes the entry of this id out of what is extended",
  },
} as const;

const ref = (name: keyof typeof shared): Json => ({ $ref: `#/$defs/${name}` });

/** A file may be an overlay, so nothing is required of it alone: what is missing is told when it is loaded. */
export function jsonSchema(schema: z.ZodType): Json {
  const { $schema, properties, $defs, ...rest } = plainSchema(schema);
  const description = "path of the file that this one builds on, or a list of them; relative to this file";
  const file = { type: "string", minLength: 1 };
  const extended = { description, anyOf: [file, { type: "array", items: file }] };
  return {
    $schema,
    $id: ID,
    title: "A scenario of liannong",
    ...rest,
    properties: { extends: extended, ...(properties as Json) },
    $defs: { ...($defs as Json | undefined), ...shared },
  };
}

/** What zod makes of it, put as editors want it. */
function plainSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const json = jsonSchema as Json;
      const { quantity, formulaSpec, made, description } = ((zodSchema as unknown as z.ZodType).meta() ??
        {}) as Mark;
      if (quantity !== undefined) replace(json, quantityJson(quantity));
      else if (formulaSpec !== undefined) replace(json, formulaJson(formulaSpec));
      else if (made !== undefined) {
        const { $schema, ...inner } = plainSchema(made());
        replace(json, { ...(description === undefined ? {} : { description }), ...inner });
      } else reshape(json);
    },
  }) as Json;
}

type Mark = Partial<MadeLater> & {
  readonly quantity?: QuantityMeta;
  readonly formulaSpec?: FormulaMeta;
  readonly description?: string;
};

function quantityJson({
  unit,
  about,
  min,
  max,
  whole,
  default: fallback,
  source,
  grade,
  year,
}: QuantityMeta): Json {
  const number = {
    type: whole === true ? "integer" : "number",
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
  const counted = unit === "1" ? "" : ` Unit: ${unit}.`;
  const from = `${source}${year === undefined ? "" : ` (${year})`}, grade ${grade}`;
  return {
    description: `${about}.${counted} Default from: ${from}.`,
    ...(fallback === undefined ? { description: `${about}.${counted}` } : { default: fallback }),
    anyOf: [number, ref("quantityText"), ref("sourced")],
  };
}

/** A number, a text with a unit, or a formula; the names that it may use stand once among the shared parts. */
function formulaJson(meta: FormulaMeta): Json {
  const { unit, about, min, max, source, grade } = meta;
  const fallback = defaultText(meta);
  const from = fallback === "" ? "" : ` Unless given: ${fallback} (${source}, grade ${grade}).`;
  return {
    description: `${about}. Unit: ${unit}, from ${min} to ${max}. A number or a formula about the household.${from}`,
    anyOf: [{ type: "number" }, ref("householdFormula"), ref("sourced")],
  };
}

/** Words of a choice in one `enum`; no required keys; lists by id may take entries out; no empty defaults. */
function reshape(json: Json): void {
  const branches = (json.anyOf as Json[] | undefined) ?? [];
  const words = branches.flatMap((branch) =>
    "const" in branch ? [branch.const] : ((branch.enum as unknown[]) ?? []),
  );
  if (words.length > 1) {
    json.anyOf = [{ enum: words }, ...branches.filter((branch) => !("const" in branch || "enum" in branch))];
  }
  if (isEmptyMap(json.default)) delete json.default;
  const items = json.items as Json | undefined;
  if (items && "id" in ((items.properties as Json | undefined) ?? {})) {
    json.items = { anyOf: [{ ...items, required: ["id"] }, ref("removal")] };
  }
  delete json.required;
}

const isEmptyMap = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

function replace(json: Json, other: Json): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, other);
}
