/**
 * Wage subsidy with poor-first hiring (national-2020/N4, N8, N9: workshops that hire the poor first): the county pays an
 * organiser so much for each job that a registered poor household holds, if enough of its jobs are so held. In return it
 * offers its jobs to the poor first. Organisers count on it when they plan.
 */
import { z } from "zod";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, organiserAccount } from "../accounts.ts";
import { ALIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { purseOf } from "../purse.ts";
import { organiserCounty } from "../queries.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { isOpen, programme, roomFen, spend } from "./programme.ts";

const purse = purseOf("wageSubsidy");

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  perJob: quantity("yuan/job", {
    about: "subsidy of a poor household's job in a year",
    min: 0,
    max: 1_000_000,
    default: 2000,
    ...estimate,
  }),
  poorFirst: share({
    about: "share of its jobs that an organiser must offer to poor households before others",
    default: 1,
    source: "workshops hired the poor first (national-2020/N4)",
    grade: "D",
  }),
  minPoorShare: share({
    about: "share of its jobs that poor households must hold",
    default: 0.3,
    source: "below the 40% of a park (lixian-2020/L9)",
    grade: "E",
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const wageSubsidy = defineMechanism({
  id: "wageSubsidy",
  group: "instruments",
  title: { en: "wage subsidy", zh: "吸纳就业补贴" },
  about: "the county pays organisers for each job held by a poor household, and they hire the poor first",
  parameters,
  needs: ["employment"],
  tables: [{ table: purse, rowsOf: "county" }],
  bind(given) {
    return {
      purse,
      planReward: (world, o, areaMu, year) => hopedFor(world, o, areaMu, year, given),
      steps: [
        {
          phase: "policy",
          name: "ask for poor-first hiring",
          about: "organisers agree to offer jobs to poor households first",
          reads: [],
          writes: ["organiser.poorFirst"],
          finish: ({ world, year }) => {
            if (isOpen(given, year)) world.organiser.poorFirst.fill(given.poorFirst);
          },
        },
        {
          phase: "matching",
          name: "pay wage subsidy",
          about: "organisers are paid for the jobs that poor households hold",
          reads: ["organiser.jobs", "organiser.poorJobs", "organiser.fate"],
          writes: ["account.*", "flow.*", "wageSubsidyPurse.*", "organiser.awardFen"],
          finish: (moment) => subsidise(moment, given),
        },
      ],
    };
  },
});

/** What a plan of so much land would bring: the poor jobs of last year, grown with the land. */
function hopedFor({ organiser }: World, o: number, areaMu: number, year: number, given: Parameters): number {
  const landMu = organiser.landMu[o]!;
  if (!isOpen(given, year) || landMu === 0 || !enoughPoor(organiser.poorJobs[o]!, organiser.jobs[o]!, given))
    return 0;
  return (given.perJob * organiser.poorJobs[o]! * areaMu) / landMu;
}

function enoughPoor(poorJobs: number, jobs: number, { minPoorShare }: Parameters): boolean {
  return jobs > 0 && poorJobs >= minPoorShare * jobs;
}

function subsidise({ world, year, till }: Moment, given: Parameters): void {
  const { organiser, size } = world;
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE || !enoughPoor(organiser.poorJobs[o]!, organiser.jobs[o]!, given))
      continue;
    const county = organiserCounty(world, o);
    const wanted = toFen(organiser.poorJobs[o]! * given.perJob);
    const fen = Math.min(wanted, roomFen(world, purse, given, county, year));
    pay(till, kindOf.wageSubsidy, governmentAccount(world, county), organiserAccount(world, o), fen);
    spend(world, purse, county, fen);
    organiser.awardFen[o] = organiser.awardFen[o]! + fen;
  }
}
