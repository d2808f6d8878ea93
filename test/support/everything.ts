/** A scenario with every mechanism in force, for what must hold of each of them. */
import { instruments, linkages, shocks } from "../../src/model/catalog.ts";
import { type Spec, specSchema } from "../../src/model/spec.ts";

/** Shocks that must be told when they come. */
const onceOnly = [
  "priceShock",
  "outsideGlut",
  "demandBurst",
  "demandTrend",
  "inputPrice",
  "creditSqueeze",
  "organiserFailure",
  "programmeEnds",
];

const on = (mechanisms: object) => Object.fromEntries(Object.keys(mechanisms).map((id) => [id, "on"]));

export const everything: Spec = specSchema.parse({
  title: { en: "everything", zh: "全部" },
  years: "2016..2017",
  population: { households: 10, villages: 1, townships: 1 },
  products: { potato: "on", sheep: "on" },
  regions: [{ id: "region", herdsHeld: 0.5 }],
  households: { livelihoods: { homeProduce: 1 } },
  linkages: on(linkages),
  instruments: on(instruments),
  shocks: { ...on(shocks), ...Object.fromEntries(onceOnly.map((id) => [id, { frequency: 0.1 }])) },
});
