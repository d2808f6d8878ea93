/**
 * Training: the county pays courses for members of poor households who can work. Who has been trained farms and works with
 * more skill, up to that of a good hand. A programme for skills, not for money: an exit without skills is not durable.
 */
import { z } from "zod";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { governmentAccount, outsideAccount } from "../accounts.ts";
import { type Rule, ask } from "../household-formula.ts";
import { drawHouseholds } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { bindWho, both, registeredPoor, whoIs, withLabour } from "./claims.ts";
import { grantSteps, grantTables, grantsOf } from "./grants.ts";
import { programme } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs("whether a household's members may be trained", both(registeredPoor, withLabour), estimate),
  cost: quantity("yuan/person", {
    about: "cost of a course for one person",
    min: 0,
    max: 1_000_000,
    default: 1500,
    ...estimate,
  }),
  yearlyShare: share({ about: "share of those households reached in a year", default: 0.2, ...estimate }),
  farmGain: share({ about: "skill in farming that a course adds", default: 0.06, ...estimate }),
  workGain: share({ about: "skill in wage work that a course adds", default: 0.06, ...estimate }),
  best: quantity("1", {
    about: "skill beyond which a course adds nothing, where 1 is the mean",
    min: 0,
    max: 2,
    default: 1.2,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const reach = stream("training.reach");
const grants = grantsOf("training");

export const training = defineMechanism({
  id: "training",
  group: "instruments",
  title: { en: "training", zh: "技能培训" },
  about: "the county pays courses that make members of poor households more skilled",
  parameters,
  tables: grantTables(grants),
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "policy",
        about: "households reached are trained",
        reads: ["household.*", "village.*", "account.*"],
        writes: ["household.farmSkill", "household.workSkill"],
        whole: true,
        claim: (moment, block, claimFen) => claimCourses(moment, block, claimFen, given, who),
        settle: (moment, block, h, fen) => train(moment, block, h, fen, given),
      }),
    };
  },
});

function claimCourses(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  who: Rule,
): void {
  const { farmSkill, workSkill } = moment.world.household;
  const reached = drawHouseholds(moment, block, reach, 0);
  const asked = ask(moment);
  const costFen = toFen(given.cost);
  const best = Math.fround(given.best);
  for (let h = block.from; h < block.to; h++) {
    asked.h = h;
    const learns = farmSkill[h]! < best || workSkill[h]! < best;
    const comes = learns && uniform(reached[h - block.from]!) < given.yearlyShare && who(asked) !== 0;
    claimFen[h] = comes ? costFen : 0;
  }
}

function train({ world }: Moment, { till }: Block, h: number, fen: number, given: Parameters): void {
  const { farmSkill, workSkill } = world.household;
  pay(till, kindOf.training, governmentAccount(world, countyOf(world, h)), outsideAccount(world), fen);
  farmSkill[h] = taught(farmSkill[h]!, given.farmGain, given.best);
  workSkill[h] = taught(workSkill[h]!, given.workGain, given.best);
}

/** Skill after a course: nobody unlearns who was better before. */
function taught(skill: number, gain: number, best: number): number {
  return Math.max(skill, Math.min(best, skill + gain));
}
