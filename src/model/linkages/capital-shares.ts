/**
 * Capital shares: a household's industrial poverty fund (or a collective's) becomes capital of an organiser. The
 * organiser promises a guaranteed dividend, paid after wages and rent and before its own surplus, and shares what is
 * left by capital. Under the shared rule a household gets 55% of what its capital earns, the collective of its village
 * 30%, and 15% stays with the organiser for operating. When it fails, shares are the last claim. Sources: guaranteed 5% to
 * 8% and the shared rule (parameters.md), dividends of 800 yuan a person (lixian-2020/L4), a park paying 5,447 poor
 * households and 568 collectives (lixian-2020/L9).
 */
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { nextTied } from "../rules/ties.ts";
import type { Block, Moment } from "../step.ts";
import { collectiveAccount, organiserAccount } from "../accounts.ts";
import { partOfCapital } from "../rules/equity.ts";
import type { World } from "../world.ts";
import { type CapitalShareParameters, capitalShareParameters } from "./capital-shares-rule.ts";

export const shareTable = defineTable("capitalShares", "a household's shares", {
  partner: column("i32", "id", "organiser it holds shares of; -1 none"),
  capitalFen: column("f64", "fen", "capital of the shares"),
});

export const collectiveShareTable = defineTable("collectiveShares", "a village collective's shares", {
  partner: column("i32", "id", "organiser it holds shares of; -1 none"),
});

export const capitalShares = defineMechanism({
  id: "capitalShares",
  group: "linkages",
  title: { en: "capital shares", zh: "资金入股" },
  about: "poverty funds become capital of organisers, which pay a guaranteed and a residual dividend",
  parameters: capitalShareParameters,
  tables: [
    { table: shareTable, rowsOf: "household" },
    { table: collectiveShareTable, rowsOf: "village" },
  ],
  bind(given) {
    return {
      ties: shareTable,
      prepare({ store }) {
        columnsOf(store, shareTable).partner.fill(NO_ORGANISER);
        columnsOf(store, collectiveShareTable).partner.fill(NO_ORGANISER);
      },
      steps: [
        {
          phase: "planning",
          name: "promise dividends",
          about: "organisers promise the guaranteed dividend on their share register",
          reads: ["organiser.shareCapitalFen", "village.collectiveShareFen", "collectiveShares.partner"],
          writes: ["organiser.dividendDueFen"],
          finish: (moment) => promiseDividends(moment, given),
        },
        {
          phase: "settlement",
          name: "pay dividends",
          about: "guaranteed dividends, then a share of the surplus by capital",
          reads: ["organiser.dividendPaidShare", "organiser.surplusFen", "capitalShares.*"],
          writes: [
            "account.*",
            "flow.*",
            "household.propertyFen",
            "household.linkedFen",
            "village.collectiveIncomeFen",
          ],
          rows: (moment, block) => payHouseholds(moment, block, given),
          finish: (moment) => payCollectives(moment, given),
        },
        {
          phase: "finance",
          name: "strike shares",
          about: "shares of failed organisers get what is left after all other claims, mostly nothing",
          reads: ["organiser.fate", "organiser.refundShare"],
          writes: [
            "account.*",
            "flow.*",
            "capitalShares.*",
            "collectiveShares.*",
            "village.collectiveShareFen",
          ],
          rows: strikeShares,
        },
      ],
    };
  },
});

/** Puts capital from a fund into an organiser: called by the instruments that grant it. */
export function subscribe({ world, till }: Moment, payer: number, o: number, fen: number): void {
  pay(till, kindOf.shareCapital, payer, organiserAccount(world, o), fen);
  world.organiser.shareCapitalFen[o] = world.organiser.shareCapitalFen[o]! + fen;
}

function promiseDividends({ world }: Moment, given: CapitalShareParameters): void {
  const { organiser, size, village } = world;
  for (let o = 0; o < size.organisers; o++) {
    const due = shareFen(organiser.shareCapitalFen[o]!, given.guaranteed * paidOut(given));
    organiser.dividendDueFen[o] = organiser.dividendDueFen[o]! + due;
  }
  if (given.rule === "holders") return;
  const { partner } = columnsOf(world.store, collectiveShareTable);
  for (let v = 0; v < size.villages; v++) {
    const o = partner[v]!;
    if (o === NO_ORGANISER) continue;
    const kept = shareFen(village.collectiveShareFen[v]!, given.guaranteed * (1 - paidOut(given)));
    organiser.dividendDueFen[o] = organiser.dividendDueFen[o]! + kept;
  }
}

/** Part of what a household's capital earns that the organiser pays out; a collective's own shares are paid in full. */
function paidOut({ rule, shared }: CapitalShareParameters): number {
  return rule === "holders" ? 1 : 1 - shared.operating;
}

/** Guaranteed dividend as far as it can be paid, and its part of the residual beside the founders' capital, on so much capital. */
function dividend(
  world: World,
  o: number,
  capitalFen: number,
  given: CapitalShareParameters,
): { guaranteed: number; residual: number } {
  const { organiser } = world;
  const guaranteed = shareFen(shareFen(capitalFen, given.guaranteed), organiser.dividendPaidShare[o]!);
  const pool = shareFen(organiser.residualFen[o]!, given.residual);
  return { guaranteed, residual: Math.floor(pool * partOfCapital(world, o, capitalFen)) };
}

function payHouseholds({ world }: Moment, block: Block, given: CapitalShareParameters): void {
  const { household } = world;
  const { partner, capitalFen } = columnsOf(world.store, shareTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = partner[h]!;
    const due = dividend(world, o, capitalFen[h]!, given);
    const account = organiserAccount(world, o);
    const part = given.rule === "holders" ? 1 : given.shared.households;
    const guaranteed = shareFen(due.guaranteed, part);
    const residual = shareFen(due.residual, part);
    pay(block.till, kindOf.guaranteedDividend, account, h, guaranteed);
    pay(block.till, kindOf.residualDividend, account, h, residual);
    const fen = guaranteed + residual;
    if (given.rule === "shared") payVillage(world, block, household.village[h]!, account, due, given);
    household.propertyFen[h] = household.propertyFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

/** The collective's part of what a household's capital earned. */
function payVillage(
  world: World,
  { till }: Block,
  v: number,
  account: number,
  due: { readonly guaranteed: number; readonly residual: number },
  { shared }: CapitalShareParameters,
): void {
  const { village } = world;
  const guaranteed = shareFen(due.guaranteed, shared.village);
  const residual = shareFen(due.residual, shared.village);
  pay(till, kindOf.guaranteedDividend, account, collectiveAccount(world, v), guaranteed);
  pay(till, kindOf.residualDividend, account, collectiveAccount(world, v), residual);
  village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + guaranteed + residual;
}

function payCollectives({ world, till }: Moment, given: CapitalShareParameters): void {
  const { village, size } = world;
  const own = columnsOf(world.store, collectiveShareTable);
  for (let v = 0; v < size.villages; v++) {
    const o = own.partner[v]!;
    if (o === NO_ORGANISER) continue;
    const due = dividend(world, o, village.collectiveShareFen[v]!, given);
    pay(
      till,
      kindOf.guaranteedDividend,
      organiserAccount(world, o),
      collectiveAccount(world, v),
      due.guaranteed,
    );
    pay(till, kindOf.residualDividend, organiserAccount(world, o), collectiveAccount(world, v), due.residual);
    village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + due.guaranteed + due.residual;
  }
}

function strikeShares({ world }: Moment, block: Block): void {
  const { organiser, village } = world;
  const own = columnsOf(world.store, shareTable);
  const next = (h: number) => nextTied(own.partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = own.partner[h]!;
    if (organiser.fate[o] === ALIVE) continue;
    const refund = shareFen(own.capitalFen[h]!, organiser.refundShare[o]!);
    pay(block.till, kindOf.liquidation, organiserAccount(world, o), h, refund);
    own.partner[h] = NO_ORGANISER;
    own.capitalFen[h] = 0;
  }
  const collective = columnsOf(world.store, collectiveShareTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const o = collective.partner[v]!;
    if (o === NO_ORGANISER || organiser.fate[o] === ALIVE) continue;
    const refund = shareFen(village.collectiveShareFen[v]!, organiser.refundShare[o]!);
    pay(block.till, kindOf.liquidation, organiserAccount(world, o), collectiveAccount(world, v), refund);
    collective.partner[v] = NO_ORGANISER;
    village.collectiveShareFen[v] = 0;
  }
}
