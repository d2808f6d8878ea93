/**
 * Support of labour migration (recruitment to Xinjiang, lixian-2020/L13): the county organises jobs far away and pays the
 * way there and back. A household that is reached sends one more labourer if the organised job, with the fare and what
 * organised travel and lodging spare of the burden of being away, beats what the work brings at home. The fare is paid
 * anew each year for those still away; wages come as those of any migrant.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { toFen } from "../../ledger/round.ts";
import { type Rule, ask } from "../household-formula.ts";
import { drawHouseholds } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import { fixedDays, homeDays, setFarmDays } from "../rules/labour.ts";
import { MOST_CHOICES, valuesOfMigrating } from "../rules/migration.ts";
import type { Block, Moment } from "../step.ts";
import type { World } from "../world.ts";
import { bindWho, both, registeredPoor, whoIs, withLabour } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

export const placementTable = defineTable("organisedPlacement", "a household's organised jobs far away", {
  placed: column("u8", "person", "labourers away in organised jobs"),
  offered: column("u8", "flag", "would send one more this year"),
});

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs("whether a household is invited", both(registeredPoor, withLabour), {
    source: "labour recruitment to Xinjiang (lixian-2020/L13), the amounts are not published",
    grade: "E",
  }),
  fare: quantity("yuan/person", {
    about: "travel paid for a person and year",
    min: 0,
    max: 100_000,
    default: 600,
    ...estimate,
  }),
  easing: share({
    about: "share of the burden of being away that organised work spares",
    default: 0.4,
    ...estimate,
  }),
  yearlyShare: share({ about: "share of invited households reached in a year", default: 0.25, ...estimate }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const reach = stream("labourMigrationSupport.reach");
const grants = grantsOf("labourMigrationSupport");
const payFare = payTransfer("migrationSupport");

export const labourMigrationSupport = defineMechanism({
  id: "labourMigrationSupport",
  group: "instruments",
  title: { en: "labour-migration support", zh: "劳务输转奖补" },
  about: "the county organises jobs far away and pays the fare of poor households' labourers",
  parameters,
  tables: [...grantTables(grants), { table: placementTable, rowsOf: "household" }],
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "matching",
        about:
          "households reached weigh an organised job far away; fares are claimed for those who go or stay away",
        reads: ["household.*", "village.*", "account.*", "county.wageLevel"],
        writes: [
          ...transferWrites,
          "household.migrants",
          "household.tendedMu",
          "household.farmDays",
          "organisedPlacement.*",
        ],
        claimWrites: ["organisedPlacement.*"],
        whole: true,
        claim: (moment, block, claimFen) => claimFares(moment, block, claimFen, given, who),
        settle(moment, block, h, fen) {
          payFare(moment, block, h, fen);
          const own = columnsOf(moment.world.store, placementTable);
          if (own.offered[h] === 1) sendAway(moment.world, h);
        },
      }),
    };
  },
});

function claimFares(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  who: Rule,
): void {
  const { world } = moment;
  const own = columnsOf(world.store, placementTable);
  const reached = drawHouseholds(moment, block, reach, 0);
  const values = new Float64Array(MOST_CHOICES);
  const asked = ask(moment);
  const fareFen = toFen(given.fare);
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    own.placed[h] = Math.min(own.placed[h]!, world.household.migrants[h]!);
    const invited = uniform(reached[h - block.from]!) < given.yearlyShare && who(asked) !== 0;
    own.offered[h] = invited && gainOfGoing(world, h, given, values) > 0 ? 1 : 0;
    claimFen[h] = (own.placed[h]! + own.offered[h]!) * fareFen;
  }
}

/** What one more labourer away would bring the household in a year, yuan; none where there is nobody to send. */
function gainOfGoing(world: World, h: number, { fare, easing }: Parameters, values: Float64Array): number {
  const { household, county } = world;
  const away = household.migrants[h]!;
  if (household.labourers[h]! - away < 1) return 0;
  if (homeDays(world, h, away + 1) < household.jobDays[h]! + fixedDays(world, h)) return 0;
  valuesOfMigrating(world, h, values);
  const spared = easing * Math.max(0, household.homeTie[h]!) * county.wageLevel[countyOf(world, h)]!;
  return values[away + 1]! - values[away]! + spared + fare;
}

function sendAway(world: World, h: number): void {
  const { household } = world;
  const own = columnsOf(world.store, placementTable);
  own.placed[h] = own.placed[h]! + 1;
  household.migrants[h] = household.migrants[h]! + 1;
  setFarmDays(world, household.village[h]!, h, h + 1);
}
