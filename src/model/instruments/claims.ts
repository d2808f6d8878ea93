/** The two formulas that most programmes for households have: who is eligible, and how much a household claims. */
import type { Formula } from "../../engine/formula.ts";
import { call, name, number } from "../../engine/formula.ts";
import { toFen } from "../../ledger/round.ts";
import { formula } from "../formula-parameter.ts";
import { type Rule, ask, bindRule } from "../household-formula.ts";
import type { CoreSpec } from "../parameters/core.ts";
import type { Provenance } from "../parameter.ts";
import type { Block, Moment } from "../step.ts";

/** Most that a household can claim in a year, yuan. */
const MOST_YUAN = 1e7;
const yesOrNo = { min: 0, max: 1 } as const;
const yuan = { min: 0, max: MOST_YUAN } as const;

/** Formulas that defaults are made of. */
export const registeredPoor: Formula = name("poor");
export const both = (a: Formula, b: Formula): Formula => call("and", a, b);
export const withLabour: Formula = call(">", name("labourers"), number(0));
export const withoutLabour: Formula = call("==", name("labourers"), number(0));

/** A formula that says whether a household is eligible; not 0 is yes. */
export function whoIs(about: string, fallback: Formula, { source, grade }: Provenance) {
  return formula("1", { about, ...yesOrNo, default: fallback, source, grade });
}

/** A formula that gives yuan for a household in a year. */
export function yuanOf(about: string, fallback: Formula | number, provenance: Provenance) {
  return formula("yuan", { about, ...yuan, default: fallback, ...provenance });
}

export const bindWho = (formulaOfWho: Formula, spec: CoreSpec): Rule => bindRule(formulaOfWho, yesOrNo, spec);
export const bindYuan = (formulaOfYuan: Formula, spec: CoreSpec): Rule => bindRule(formulaOfYuan, yuan, spec);

/** Claims what one formula gives where another says so. */
export function claimByFormula(who: Rule, amount: Rule) {
  return (moment: Moment, block: Block, claimFen: Float64Array): void => {
    const asked = ask(moment);
    for (let h = block.from; h < block.to; h++) {
      asked.h = h;
      claimFen[h] = who(asked) !== 0 ? toFen(amount(asked)) : 0;
    }
  };
}
