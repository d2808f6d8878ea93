/**
 * Sums over all households of a year, taken in a few passes: each keeps its sums in locals and touches few columns, which is
 * faster than one that adds to the fields of an object. Money is summed in fen, which is exact; the rest in row order.
 */
import { type Households, NO_PRODUCT } from "../../model/actors/household.ts";
import type { World } from "../../model/world.ts";

/** Sums over households. Money in yuan. */
export interface HouseholdSums extends IncomeSums, MoneySums, StandSums, RegisterSums, ExitsSums {
  households: number;
}

interface IncomeSums {
  persons: number;
  incomeYuan: number;
  wageYuan: number;
  businessYuan: number;
  propertyYuan: number;
  transferYuan: number;
  linkedYuan: number;
}

interface MoneySums {
  hardshipYuan: number;
  hardshipHouseholds: number;
  weatherLossYuan: number;
  cashYuan: number;
  debtYuan: number;
}

interface StandSums {
  migrants: number;
  rentedMu: number;
  /** Area under stands, and the part of it that does not bear yet. */
  standMu: number;
  youngMu: number;
}

interface RegisterSums {
  registeredHouseholds: number;
  everRegisteredPersons: number;
  everRegisteredIncomeYuan: number;
  fallenPersons: number;
  durablePersons: number;
  /** Whose last exit lies as many years back as makes one durable, and who of them has not fallen back since. */
  testedPersons: number;
  heldPersons: number;
}

interface ExitsSums {
  exitHouseholds: number;
  exitPersons: number;
  programmeExitPersons: number;
  /** Persons of them whose household had more from work, farming and property than from transfers. */
  earnedExitPersons: number;
  /** Of the households that left poverty this year, by whether they have labour: income, and what work and farming brought. */
  exitsWithLabour: ExitSums;
  exitsWithoutLabour: ExitSums;
}

/** Persons who left poverty this year and what they lived on. */
export interface ExitSums {
  persons: number;
  incomeYuan: number;
  workYuan: number;
}

/** `tied` flags the households that a linkage in force ties to an organiser. */
export function sumHouseholds(world: World, tied: Uint8Array, year: number): HouseholdSums {
  const { household } = world;
  return {
    households: household.rows,
    ...sumIncomes(household),
    ...sumMoney(world),
    ...sumStands(world),
    ...sumRegister(world, year),
    ...sumExits(household, tied, year),
  };
}

function sumIncomes({
  rows,
  persons,
  wageFen,
  businessFen,
  propertyFen,
  transferFen,
  linkedFen,
}: Households): IncomeSums {
  let [heads, wage, business, property, transfer, linked] = [0, 0, 0, 0, 0, 0];
  for (let h = 0; h < rows; h++) {
    heads += persons[h]!;
    wage += wageFen[h]!;
    business += businessFen[h]!;
    property += propertyFen[h]!;
    transfer += transferFen[h]!;
    linked += linkedFen[h]!;
  }
  return {
    persons: heads,
    incomeYuan: (wage + business + property + transfer) / 100,
    wageYuan: wage / 100,
    businessYuan: business / 100,
    propertyYuan: property / 100,
    transferYuan: transfer / 100,
    linkedYuan: linked / 100,
  };
}

function sumMoney({ household, books }: World): MoneySums {
  const { rows, hardshipYuan, weatherLossYuan } = household;
  const { cashFen, debtFen } = books.accounts;
  let [hardship, inHardship, weatherLoss, cash, debt] = [0, 0, 0, 0, 0];
  for (let h = 0; h < rows; h++) {
    hardship += hardshipYuan[h]!;
    inHardship += hardshipYuan[h]! > 0 ? 1 : 0;
    weatherLoss += weatherLossYuan[h]!;
    cash += cashFen[h]!;
    debt += debtFen[h]!;
  }
  return {
    hardshipYuan: hardship,
    hardshipHouseholds: inHardship,
    weatherLossYuan: weatherLoss,
    cashYuan: cash / 100,
    debtYuan: debt / 100,
  };
}

function sumStands({ household, products }: World): StandSums {
  const { rows, migrants, product, rentedOutMu, standAge, tendedMu } = household;
  // By the number of a product, whatever a household may hold; zero where nothing stands.
  const bearingAge = new Float64Array(NO_PRODUCT + 1);
  const isStand = new Float64Array(NO_PRODUCT + 1);
  for (const [p, { firstBearing }] of products.entries()) {
    bearingAge[p] = firstBearing;
    isStand[p] = firstBearing > 0 ? 1 : 0;
  }
  let [abroad, rented, stand, young] = [0, 0, 0, 0];
  for (let h = 0; h < rows; h++) {
    const grown = product[h]!;
    const mu = tendedMu[h]!;
    abroad += migrants[h]!;
    rented += rentedOutMu[h]!;
    stand += mu * isStand[grown]!;
    if (standAge[h]! < bearingAge[grown]!) young += mu;
  }
  return { migrants: abroad, rentedMu: rented, standMu: stand, youngMu: young };
}

function sumRegister({ household, spec }: World, year: number): RegisterSums {
  const { rows, everRegistered, exitYear, fellBack, incomePerCapita, persons, registeredPoor, yearsAbove } =
    household;
  const { durableYears } = spec.poverty;
  let [registered, ever, everIncome, fallen, durable, tested, held] = [0, 0, 0, 0, 0, 0, 0];
  for (let h = 0; h < rows; h++) {
    const heads = persons[h]!;
    registered += registeredPoor[h]!;
    fallen += fellBack[h] === 1 ? heads : 0;
    if (everRegistered[h] !== 1) continue;
    ever += heads;
    everIncome += incomePerCapita[h]! * heads;
    if (exitYear[h] === 0) continue;
    const out = registeredPoor[h] === 0 ? heads : 0;
    if (yearsAbove[h]! >= durableYears) durable += out;
    if (year - exitYear[h]! + 1 < durableYears) continue;
    tested += heads;
    held += out;
  }
  return {
    registeredHouseholds: registered,
    everRegisteredPersons: ever,
    everRegisteredIncomeYuan: everIncome,
    fallenPersons: fallen,
    durablePersons: durable,
    testedPersons: tested,
    heldPersons: held,
  };
}

function sumExits(household: Households, tied: Uint8Array, year: number): ExitsSums {
  const { rows, exitYear, labourers, persons } = household;
  const exitsWithLabour: ExitSums = { persons: 0, incomeYuan: 0, workYuan: 0 };
  const exitsWithoutLabour: ExitSums = { persons: 0, incomeYuan: 0, workYuan: 0 };
  const { transferFen } = household;
  let [exitHouseholds, exitPersons, programmeExitPersons, earnedExitPersons] = [0, 0, 0, 0];
  for (let h = 0; h < rows; h++) {
    if (exitYear[h] !== year) continue;
    exitHouseholds++;
    exitPersons += persons[h]!;
    programmeExitPersons += tied[h] === 1 ? persons[h]! : 0;
    earnedExitPersons += earnedFen(household, h) > transferFen[h]! ? persons[h]! : 0;
    addExit(labourers[h]! > 0 ? exitsWithLabour : exitsWithoutLabour, household, h);
  }
  const counts = { exitHouseholds, exitPersons, programmeExitPersons, earnedExitPersons };
  return { ...counts, exitsWithLabour, exitsWithoutLabour };
}

function earnedFen({ wageFen, businessFen, propertyFen }: Households, h: number): number {
  return wageFen[h]! + businessFen[h]! + propertyFen[h]!;
}

function addExit(sums: ExitSums, h: Households, i: number): void {
  const work = (h.wageFen[i]! + h.businessFen[i]!) / 100;
  sums.persons += h.persons[i]!;
  sums.workYuan += work;
  sums.incomeYuan += work + (h.propertyFen[i]! + h.transferFen[i]!) / 100;
}
