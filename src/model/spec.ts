/**
 * A scenario as the model takes it: the core that every run has, and the mechanisms that are in force. The schema is
 * assembled from the declarations of the parameter sections and of the catalog, so that nothing is stated twice.
 */
import { z } from "zod";
import { instruments, linkages, shocks } from "./catalog.ts";
import type { Bound, Group, Mechanism } from "./mechanism.ts";
import { switchable } from "./parameter.ts";
import { bilingual, type CoreSpec, coreShape } from "./parameters/core.ts";
import { hasLivelihoods } from "./rules/livelihood.ts";
import { herds } from "./steps/keep-herds.ts";
import { livelihoods } from "./steps/live-beside-fields.ts";

/** A group of mechanisms; each binds its own parameters, so here they are only known to be valid. */
function groupOf(mechanisms: Readonly<Record<string, Mechanism>>) {
  const shape = Object.entries(mechanisms).map(
    ([id, { parameters, about }]) => [id, switchable(() => parameters, about)] as const,
  );
  return z.strictObject(Object.fromEntries(shape)).prefault({});
}

/** A formula over metrics or columns, checked and compiled by the scenario room. */
const formula = z.union([z.string().min(1).max(2000), z.number()]);

/** A metric of the scenario's own: its formula, with a title in both languages where reports are to name it. */
const ownMetric = z.union([
  formula,
  z.strictObject({ title: bilingual, formula: formula.meta({ formula: "metric" }) }),
]);

/** A published figure to set beside the simulated one. */
const expectation = z.strictObject({
  metric: z.string().max(80),
  year: z.int(),
  value: z.union([z.number(), z.string()]),
  tolerance: z.union([z.number(), z.string()]).optional(),
  source: z.string().max(300),
  note: z.union([z.string().max(500), bilingual]).optional(),
  given: z.boolean().optional().meta({
    description: "the scenario puts this figure in itself, so that only its being kept is tested",
  }),
  holdout: z.boolean().optional().meta({
    description: "kept back: nothing was fitted to it, nor chosen with it in view",
  }),
});

/** A number as an author writes it; its unit is that of the path it is set at. */
const written = z.union([z.number(), z.string().min(1).max(80)]);

const leverName = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/, "a name in camelCase");

/** A named thing to vary: one path of this scenario, or several that take the same value. */
const lever = z.strictObject({
  title: bilingual.optional(),
  sets: z
    .union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).min(1).max(20)])
    .meta({ description: "the path that it sets, as --set takes it, or a list of paths" }),
  from: written,
  to: written,
  step: written.optional(),
  free: z.boolean().optional().meta({ description: "fitted by calibrate, between from and to" }),
});

export const specSchema = z.strictObject({
  ...coreShape,
  linkages: groupOf(linkages),
  instruments: groupOf(instruments),
  shocks: groupOf(shocks),
  metrics: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/, "a name in camelCase"), ownMetric)
    .default({}),
  expect: z.array(expectation).max(500).default([]),
  levers: z
    .record(leverName, lever)
    .optional()
    .meta({ description: "things to vary by name: for --set, --vary, calibrate and the page" }),
});

/** A complete, normalised scenario. */
export type Spec = Readonly<z.infer<typeof specSchema>> & Pick<CoreSpec, "survey">;

/** A mechanism in force, bound to its parameters. */
export interface InForce {
  readonly group: Group;
  readonly id: string;
  readonly mechanism: Mechanism;
  readonly bound: Bound;
}

/** The mechanisms that a scenario has in force, in catalog order. */
export function mechanismsOf(spec: Spec): InForce[] {
  const groups = { linkages, instruments, shocks } as const;
  const switched = (Object.keys(groups) as (keyof typeof groups)[]).flatMap((name) =>
    Object.entries<Mechanism>(groups[name]).flatMap(([id, mechanism]) => {
      const parameters = spec[name][id];
      if (parameters === undefined || parameters === "off") return [];
      return [{ group: name, id, mechanism, bound: mechanism.bind(parameters, spec) }];
    }),
  );
  return [...switched, ...customsOf(spec)];
}

/** Customs of households: herds held as wealth where some region holds them, and what families live on beside fields. */
function customsOf(spec: Spec): InForce[] {
  const { regions, households } = spec;
  const custom = (mechanism: Mechanism, parameters: unknown): InForce => ({
    group: "households",
    id: mechanism.id,
    mechanism,
    bound: mechanism.bind(parameters, spec),
  });
  return [
    ...(regions.some(({ herdsHeld }) => herdsHeld > 0) ? [custom(herds, households.herds)] : []),
    ...(hasLivelihoods(households.livelihoods) ? [custom(livelihoods, households.livelihoods)] : []),
  ];
}

/** A lever as its scenario declares it. */
export type Lever = NonNullable<Spec["levers"]>[string];

/** The paths that a lever sets. */
export const leverPaths = ({ sets }: Lever): readonly string[] => (typeof sets === "string" ? [sets] : sets);
