/**
 * Credit squeeze: banks cut the credit lines of organisers and households in a county. Nobody must repay at once, but who
 * needs new money for the year does not get it; county-2022/C3 names the rupture of the capital chain as the danger.
 */
import { stream } from "../../engine/random.ts";
import { defineMechanism } from "../mechanism.ts";
import type { Moment } from "../step.ts";
import { type CountyShockSpec, countyFactor, countyShockParameters } from "./county-events.ts";

const spec: CountyShockSpec = {
  factor: "credit lines as a share of the usual ones",
  min: 0,
  max: 1,
  usual: 0.4,
  years: 2,
  commonShare: 0.8,
};
const luck = stream("creditSqueeze");

export const creditSqueeze = defineMechanism({
  id: "creditSqueeze",
  group: "shocks",
  title: { en: "credit squeeze", zh: "信贷收缩" },
  about: "banks cut the credit lines of organisers and households",
  parameters: countyShockParameters(spec),
  tables: [],
  bind: (given) => ({
    steps: [
      {
        phase: "shocks",
        name: "squeeze credit",
        about: "credit lines shrink for a while",
        reads: [],
        writes: ["county.credit"],
        finish(moment: Moment) {
          const { county } = moment.world;
          for (let c = 0; c < county.rows; c++) county.credit[c] = countyFactor(moment, luck, given, spec, c);
        },
      },
    ],
  }),
});
