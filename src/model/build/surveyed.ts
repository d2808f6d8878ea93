/** Households from a file take the place of drawn ones, column by column; what the file lacks stays as it was drawn. */
import { toFen } from "../../ledger/round.ts";
import { uniform } from "../../engine/random.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds, streams } from "../luck.ts";
import type { Block, Moment } from "../step.ts";
import { type Survey, rowsOfVillages, type SurveyNumber } from "../survey.ts";
import type { World } from "../world.ts";
import { binomial, type Strength } from "./binomial.ts";

/** The rows of the file that a block's households come from; index 0 is `block.from`. */
interface Surveyed {
  readonly survey: Survey;
  readonly rows: Uint32Array;
}

function surveyedOf({ spec, size }: World, { firstGroup, endGroup }: Block): Surveyed | undefined {
  const { survey } = spec;
  if (survey === undefined) return undefined;
  return { survey, rows: rowsOfVillages(survey, size.villages, firstGroup, endGroup) };
}

/** Calls back with each household of a block and the value that the file gives for it, where it has that column. */
function each(
  surveyed: Surveyed,
  { from }: Block,
  name: SurveyNumber,
  give: (h: number, value: number) => void,
) {
  const column = surveyed.survey[name];
  if (column === undefined) return;
  for (let i = 0; i < surveyed.rows.length; i++) give(from + i, column[surveyed.rows[i]!]!);
}

/** Who lives in the household: persons as the file says, and those able, old and ill as it says or as is drawn for so many. */
export function surveyStrength(moment: Moment, block: Block, { able, old, ill }: Strength): void {
  const surveyed = surveyedOf(moment.world, block);
  if (surveyed === undefined) return;
  const { household } = moment.world;
  const labourers = drawHouseholds(moment, block, streams.labourers, 1);
  const elderly = drawHouseholds(moment, block, streams.elderly, 2);
  const disabled = drawHouseholds(moment, block, streams.disabled, 3);
  const { survey, rows } = surveyed;
  for (let i = 0; i < rows.length; i++) {
    const [row, h] = [rows[i]!, block.from + i];
    const n = survey.persons[row]!;
    const [oldest, illest] = [survey.elderly?.[row], survey.disabled?.[row]];
    const room = n - (oldest ?? 0) - (illest ?? 0);
    const can = survey.labourers?.[row] ?? Math.min(room, binomial(able, n, uniform(labourers[i]!)));
    const others = n - can;
    const aged = oldest ?? Math.min(others - (illest ?? 0), binomial(old, others, uniform(elderly[i]!)));
    household.persons[h] = n;
    household.labourers[h] = can;
    household.elderly[h] = aged;
    household.disabled[h] = illest ?? binomial(ill, others - aged, uniform(disabled[i]!));
  }
}

/** Its land and its skills. */
export function surveyMeans({ world }: Moment, block: Block): void {
  const surveyed = surveyedOf(world, block);
  if (surveyed === undefined) return;
  const { landMu, farmSkill, workSkill } = world.household;
  each(surveyed, block, "landMu", (h, mu) => {
    landMu[h] = mu;
  });
  each(surveyed, block, "farmSkill", (h, skill) => {
    farmSkill[h] = skill;
  });
  each(surveyed, block, "workSkill", (h, skill) => {
    workSkill[h] = skill;
  });
}

/** Product or animal of each household of a block by row number; null where the file has no such column. */
export function surveyedProducts(
  world: World,
  block: Block,
  column: "product" | "sideline",
): Uint8Array | null {
  const surveyed = surveyedOf(world, block);
  const ids = surveyed?.survey[column];
  if (surveyed === undefined || ids === undefined) return null;
  const numbers = new Map(world.products.map(({ id }, p) => [id, p]));
  return Uint8Array.from(surveyed.rows, (row) => numbers.get(ids[row]!) ?? NO_PRODUCT);
}

/** Age of the stand and number of animals, of households that have them. */
export function surveyFarms({ world }: Moment, block: Block): void {
  const surveyed = surveyedOf(world, block);
  if (surveyed === undefined) return;
  const { product, standAge, sideline, sidelineHead } = world.household;
  each(surveyed, block, "standAge", (h, age) => {
    const perennial = product[h] !== NO_PRODUCT && world.products[product[h]!]!.firstBearing > 0;
    standAge[h] = perennial ? age : 0;
  });
  each(surveyed, block, "sidelineHead", (h, head) => {
    if (sideline[h] !== NO_PRODUCT) sidelineHead[h] = head;
  });
}

/** What a household lived on in the year before the first. */
export function surveyIncomes({ world }: Moment, block: Block): void {
  const surveyed = surveyedOf(world, block);
  if (surveyed === undefined) return;
  each(surveyed, block, "incomePerCapitaYuan", (h, yuan) => {
    world.household.incomePerCapita[h] = yuan;
  });
}

/** Marks the registered poor as the file does; says whether it does. */
export function surveyRegister(world: World): boolean {
  const { survey } = world.spec;
  const registered = survey?.registeredPoor;
  if (survey === undefined || registered === undefined) return false;
  const { registeredPoor, everRegistered } = world.household;
  const rows = rowsOfVillages(survey, world.size.villages, 0, world.size.villages);
  for (let h = 0; h < rows.length; h++) {
    registeredPoor[h] = registered[rows[h]!]!;
    everRegistered[h] = registeredPoor[h]!;
  }
  return true;
}

/** Opening cash of a block's households, fen; null where the file does not say. */
export function surveyedPurses(world: World, block: Block): Float64Array | null {
  const surveyed = surveyedOf(world, block);
  const yuan = surveyed?.survey.cashYuan;
  if (surveyed === undefined || yuan === undefined) return null;
  return Float64Array.from(surveyed.rows, (row) => toFen(yuan[row]!));
}
