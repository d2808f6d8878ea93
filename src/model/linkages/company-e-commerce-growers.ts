/** Company e-commerce, the growers: who would deliver to the exporter, whom it takes, and through whom. */
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne } from "../luck.ts";
import { nearestVillages, organiserCounty, villageCooperatives } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { farmGateShare } from "../rules/margin.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import { type World, villageEnd } from "../world.ts";
import type { CompanyECommerce } from "./company-e-commerce-parameters.ts";
import { companyECommerceTable, exporterTable } from "./company-e-commerce-state.ts";
import { promisedElsewhere } from "./sale-ties.ts";

const willingness = stream("companyECommerce.willing");

/** The exporter: the enterprise that the scenario names, else the first that buys; -1 where there is none. */
export function exporterOf({ spec, size }: World, { enterprise }: CompanyECommerce): number {
  const e = spec.organisers.enterprises.findIndex(
    ({ id, role }) => role !== "grower" && (enterprise === undefined || id === enterprise),
  );
  return e < 0 ? NO_ORGANISER : size.cooperatives + e;
}

/** Before the first year: how much the exporter sells in a normal year. */
export function openExport(world: World, given: CompanyECommerce): void {
  const own = columnsOf(world.store, exporterTable);
  own.foreign.fill(1);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  const price = world.products[world.organiser.product[o]!]!.price * (1 + enterpriseOf(world, o).valueAdded);
  own.volumeKg[o] = given.sales / price;
}

/** What a grower's kg is expected to bring the exporter after all costs but its price, and what it would pay, yuan. */
function prospect(world: World, o: number, v: number, given: CompanyECommerce) {
  const { market, organiser, village } = world;
  const p = organiser.product[o]!;
  const { valueAdded, processingCost } = enterpriseOf(world, o);
  const home = market.expectedPrice[p]!;
  const abroad = market.basePrice[p]! * (1 + given.exportPremium);
  const sale = ((1 - given.exported) * home + given.exported * abroad) * (1 + valueAdded);
  const costs = home * processingCost + given.exported * given.exportCost * market.basePrice[p]!;
  const farmGate = home * farmGateShare(world, p, village.infrastructure[v]!, false);
  return { brings: sale - costs, pays: farmGate * (1 + given.premium + given.gatherFee), farmGate };
}

/** Growers weigh delivering; the exporter wants them where its sales should cover what it pays. */
export function considerDelivering(moment: Moment, block: Block, given: CompanyECommerce): void {
  const { world } = moment;
  const { household, organiser, products } = world;
  const own = columnsOf(world.store, companyECommerceTable);
  const o = exporterOf(world, given);
  own.considers.fill(0, block.from, block.to);
  if (o === NO_ORGANISER || organiser.fate[o] !== ALIVE) return;
  const p = organiser.product[o]!;
  const promised = promisedElsewhere(world, companyECommerceTable.name);
  const words = drawHouseholds(moment, block, willingness, 0);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    if (world.village.county[v] !== organiserCounty(world, o)) continue;
    const { brings, pays } = prospect(world, o, v, given);
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      if (own.partner[h] !== NO_ORGANISER) {
        own.through[h] = cooperativeOf(world, v, p);
        continue;
      }
      if (brings < pays || household.product[h] !== p || household.tendedMu[h] === 0) continue;
      if (bearing(products[p]!, household.standAge[h]!) === 0) continue;
      if (uniform(words[h - block.from]!) >= given.willing || promised(h)) continue;
      own.considers[h] = 1;
    }
  }
}

/** A living cooperative of the village that grows the same; -1 where there is none. */
function cooperativeOf(world: World, v: number, p: number): number {
  const { organiser } = world;
  for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
    if (organiser.fate[o] === ALIVE && organiser.product[o] === p) return o;
  return NO_ORGANISER;
}

/** The exporter takes who would deliver: registered poor households first, near villages first, up to its number. */
export function signGrowers({ world }: Moment, given: CompanyECommerce): void {
  const own = columnsOf(world.store, companyECommerceTable);
  const exporter = columnsOf(world.store, exporterTable);
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER) return;
  let members = 0;
  for (let h = 0; h < own.rows; h++) if (own.partner[h] === o) members++;
  for (let round = 0; round < 2 && members < given.households; round++) {
    for (const v of nearestVillages(world, o)) {
      for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
        if (members >= given.households) break;
        if (own.considers[h] === 0 || own.partner[h] !== NO_ORGANISER) continue;
        if (round === 0 && world.household.everRegistered[h] === 0) continue;
        own.partner[h] = o;
        own.through[h] = cooperativeOf(world, v, world.organiser.product[o]!);
        members++;
      }
    }
  }
  exporter.households[o] = members;
}

export function tellDelivering({ world, year }: Moment, h: number, given: CompanyECommerce): Telling[] {
  const o = exporterOf(world, given);
  if (o === NO_ORGANISER || world.organiser.fate[o] !== ALIVE) return [];
  if (world.household.product[h] !== world.organiser.product[o]) return [];
  const { brings, farmGate } = prospect(world, o, world.household.village[h]!, given);
  const cents = (yuan: number) => Math.round(yuan * 100) / 100;
  const drew = uniform(drawOne(world, willingness, year, h));
  const values = {
    pays: cents(farmGate * (1 + given.premium)),
    farmGate: cents(farmGate),
    brings: cents(brings),
  };
  return [{ id: "weighedExport", values: { ...values, drew, willing: given.willing } }];
}
