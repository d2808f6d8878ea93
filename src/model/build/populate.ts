/** Builds a world before its first year: places, people, farms, markets, organisers, purses. */
import { closeTill, openYear, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { type Hand, blocksIn } from "../hand.ts";
import type { Moment } from "../step.ts";
import { measureAreas } from "../steps/measure-areas.ts";
import { setLevels } from "../steps/turn-year.ts";
import { collectiveAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { buildFarms } from "./farms.ts";
import { buildMarkets, buildRecords } from "./markets.ts";
import { buildOrganisers } from "./organisers.ts";
import { buildPeople, strengthOf } from "./people.ts";
import { buildPlaces } from "./places.ts";
import { estimateIncomes, fillPurses, registerPoor, scoreIncomes } from "./registration.ts";

/** Fills an empty world. Luck of the build has the address of year 0. */
export function populate(world: World, hand: Hand): void {
  const { till } = hand;
  const blocks = blocksIn(world, hand);
  const moment: Moment = { world, year: 0, elapsed: -1, till };
  const strength = strengthOf(world.spec);
  const scores = new Float64Array(world.size.households);
  const promised = new Float64Array(world.size.households);
  buildPlaces(world);
  buildMarkets(world);
  setLevels(world, world.spec.years.first);
  buildRecords(world);
  for (const block of blocks) {
    buildPeople(moment, block, strength);
    buildFarms(moment, block, promised);
    estimateIncomes(moment, block, promised);
    scoreIncomes(moment, block, scores);
  }
  registerPoor(world, scores);
  for (const block of blocks) fillPurses(moment, block);
  buildOrganisers(moment);
  for (let v = 0; v < world.size.villages; v++) {
    pay(
      till,
      kindOf.opening,
      outsideAccount(world),
      collectiveAccount(world, v),
      toFen(world.spec.collectives.openingCash),
    );
  }
  for (const block of blocks) measureAreas.rows!(moment, block);
  measureAreas.finish!(moment);
  closeTill(till);
  openYear(world.books);
}
