/** Phases 2 and 3: enterprises open in their year, are built, and grow to full size over their ramp. */
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { lend } from "../../ledger/credit.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE, NOT_YET_OPEN } from "../actors/organiser.ts";
import type { Bound } from "../mechanism.ts";
import type { Enterprise } from "../parameters/enterprises.ts";
import type { Moment, Step } from "../step.ts";
import { bankAccount, organiserAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** `gates` are programmes that may keep an enterprise from opening. */
export function openEnterprises(gates: readonly NonNullable<Bound["admits"]>[]): Step {
  return {
    phase: "policy",
    name: "open enterprises",
    about: "an enterprise opens in its year with its founders' money; its share register opens with it",
    reads: [],
    writes: ["organiser.fate", "account.*", "flow.*"],
    finish({ world, year, till }) {
      for (let e = 0; e < world.size.enterprises; e++) {
        const o = world.size.cooperatives + e;
        const { opens, ownCapital } = world.spec.organisers.enterprises[e]!;
        if (world.organiser.fate[o] !== NOT_YET_OPEN || year < opens) continue;
        if (!gates.every((admits) => admits(world, e, year))) continue;
        world.organiser.fate[o] = ALIVE;
        pay(
          till,
          kindOf.founderCapital,
          outsideAccount(world),
          organiserAccount(world, o),
          toFen(ownCapital),
        );
      }
    },
  };
}

export const planEnterprises: Step = {
  phase: "planning",
  name: "plan enterprises",
  about: "enterprises build, fill their stalls or lines, and plan jobs",
  reads: ["organiser.fate"],
  writes: [
    "organiser.fixedAssetsFen",
    "organiser.head",
    "organiser.capacityKg",
    "organiser.wantedJobs",
    "account.*",
    "flow.*",
  ],
  tellOrganiser({ world, year }, o) {
    if (o < world.size.cooperatives || world.organiser.fate[o] !== ALIVE) return [];
    const { opens, workers } = enterpriseOf(world, o);
    const size = sizeInYear(enterpriseOf(world, o), year);
    return [
      {
        id: year === opens ? "builtToSize" : "runsAtSize",
        values: { percent: 100 * size, jobs: workers * size },
      },
    ];
  },
  finish(moment) {
    const { world, year } = moment;
    for (let e = 0; e < world.size.enterprises; e++) {
      const o = world.size.cooperatives + e;
      const enterprise = world.spec.organisers.enterprises[e]!;
      const { opens, capacity, role, workers } = enterprise;
      if (world.organiser.fate[o] !== ALIVE) {
        world.organiser.head[o] = 0;
        world.organiser.capacityKg[o] = 0;
        world.organiser.wantedJobs[o] = 0;
        continue;
      }
      if (year === opens) build(moment, e, o);
      const size = sizeInYear(enterprise, year);
      world.organiser.head[o] = role === "grower" ? capacity * size : 0;
      world.organiser.capacityKg[o] = role === "grower" ? 0 : capacity * size;
      world.organiser.wantedJobs[o] = workers * size;
    }
  },
};

/** Size of an open enterprise in a year, as a share of its full one: it grows over its ramp. */
export function sizeInYear({ opens, ramp }: Pick<Enterprise, "opens" | "ramp">, year: number): number {
  return Math.min(1, (year - opens + 1) / ramp);
}

/** Pays the investment: from shares and own capital first, the rest on a bank loan. */
function build({ world, till }: Moment, e: number, o: number): void {
  const fen = toFen(world.spec.organisers.enterprises[e]!.investment);
  const account = organiserAccount(world, o);
  const missing = fen - cashOf(till, account);
  if (missing > 0) lend(till, bankAccount(world), account, missing);
  pay(till, kindOf.investment, account, outsideAccount(world), fen);
  world.organiser.fixedAssetsFen[o] = world.organiser.fixedAssetsFen[o]! + fen;
}

/** Row of an organiser among the scenario's enterprises. */
export function enterpriseOf({ size, spec }: World, o: number) {
  return spec.organisers.enterprises[o - size.cooperatives]!;
}
