/** Where every number in effect comes from: the scenario's own sources first, else what its declaration states. */
import type { z } from "zod";
import type { Formula } from "../engine/formula.ts";
import type { FormulaMeta } from "../model/formula-parameter.ts";
import type { Place } from "../engine/errors.ts";
import type { Grade, QuantityMeta } from "../model/parameter.ts";
import { type Shape, shapeOf, stepInto } from "./shape.ts";
import { childOf, type Mapping, type Node } from "./tree.ts";

export interface ProvenanceRow {
  /** Where the number stands, as in `--set`. */
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  readonly about: string;
  readonly source: string;
  readonly grade: Grade;
  /** Year that the figure speaks of. */
  readonly year?: number;
  /** Whether the scenario leaves the declared default as it is. */
  readonly isDefault: boolean;
  /** Where an author wrote it; absent for a default, and for a value given on the command line. */
  readonly place?: Place;
  /** What the declaration allows, both ends included; rows read back from results lack it. */
  readonly allowed?: { readonly min?: number; readonly max?: number; readonly whole?: boolean };
}

/** Who is named for a value that the scenario gives without a source. */
export const UNSOURCED = "this scenario";

/** One row for each quantity of the checked scenario, in the order of the schema. */
export function provenance(spec: unknown, schema: z.ZodType, tree: Mapping): ProvenanceRow[] {
  const rows: ProvenanceRow[] = [];
  walk(spec, shapeOf(schema), tree, "");
  return rows;

  function walk(value: unknown, shape: Shape, node: Node | undefined, path: string): void {
    if (shape.quantity !== undefined) {
      if (typeof value === "number") rows.push(row(path, value, shape.quantity, node));
    } else if (shape.formulaMeta !== undefined) {
      const formula = value as Formula | undefined;
      if (formula?.kind === "number") rows.push(row(path, formula.value, numeric(shape.formulaMeta), node));
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const schemaThere = stepInto(shape, Array.isArray(value) ? Number(key) : key);
        if (schemaThere === undefined) continue;
        const name = Array.isArray(value) ? ((inner as { id?: string } | null)?.id ?? key) : key;
        const within = path === "" ? name : `${path}.${name}`;
        walk(inner, shapeOf(schemaThere), childOf(node, key)?.node, within);
      }
    }
  }
}

/** A formula that is a plain number has the provenance of one. */
function numeric({ default: fallback, ...meta }: FormulaMeta): QuantityMeta {
  return typeof fallback === "number" ? { ...meta, default: fallback } : meta;
}

function row(path: string, value: number, meta: QuantityMeta, node: Node | undefined): ProvenanceRow {
  const { unit, about, source, grade, year, min, max, whole } = meta;
  const declared = { source, grade, ...(year === undefined ? {} : { year }) };
  const given = node === undefined ? undefined : givenSource(node);
  const isDefault = node === undefined || (given === undefined && value === meta.default);
  const told =
    isDefault || node === undefined ? declared : (given ?? { source: UNSOURCED, grade: "E" as const });
  const place = node !== undefined && node.place.line > 0 ? { place: node.place } : {};
  const allowed = {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(whole === undefined ? {} : { whole }),
  };
  return { path, value, unit, about, ...told, isDefault, ...place, allowed };
}

/** The source that the author wrote for this value, in it or beside it. A source without a grade counts as stated. */
function givenSource(node: Node): Pick<ProvenanceRow, "source" | "grade" | "year"> | undefined {
  const text = (key: string): string | number | boolean | undefined => {
    const inner = childOf(node, key)?.node;
    return inner?.kind === "scalar" ? inner.value : undefined;
  };
  const cited = node.kind === "scalar" ? node.cited : { source: text("source"), grade: text("grade") };
  if (typeof cited?.source !== "string") return undefined;
  const year = node.kind === "scalar" ? undefined : text("year");
  const grade = (cited.grade ?? "S") as Grade;
  return { source: cited.source, grade, ...(typeof year === "number" ? { year } : {}) };
}
