/** Sums over all households of a year, taken in one pass. */
import { type Households, NO_PRODUCT } from "../../model/actors/household.ts";
import type { World } from "../../model/world.ts";

/** Sums over households. Money in yuan. */
export interface HouseholdSums {
  persons: number;
  households: number;
  incomeYuan: number;
  wageYuan: number;
  businessYuan: number;
  propertyYuan: number;
  transferYuan: number;
  linkedYuan: number;
  hardshipYuan: number;
  hardshipHouseholds: number;
  weatherLossYuan: number;
  migrants: number;
  registeredHouseholds: number;
  everRegisteredPersons: number;
  everRegisteredIncomeYuan: number;
  exitHouseholds: number;
  exitPersons: number;
  programmeExitPersons: number;
  fallenPersons: number;
  durablePersons: number;
  /** Whose last exit lies as many years back as makes one durable, and who of them has not fallen back since. */
  testedPersons: number;
  heldPersons: number;
  rentedMu: number;
  cashYuan: number;
  debtYuan: number;
  /** Area under stands, and the part of it that does not bear yet. */
  standMu: number;
  youngMu: number;
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

/** One pass over the households; `partners` are the columns that name an organiser in each linkage in force. */
export function sumHouseholds(world: World, partners: readonly Int32Array[], year: number): HouseholdSums {
  const h = world.household;
  const { cashFen, debtFen } = world.books.accounts;
  const { durableYears } = world.spec.poverty;
  const firstBearing = world.products.map((product) => product.firstBearing);
  const sums: HouseholdSums = {
    persons: 0,
    households: h.rows,
    incomeYuan: 0,
    wageYuan: 0,
    businessYuan: 0,
    propertyYuan: 0,
    transferYuan: 0,
    linkedYuan: 0,
    hardshipYuan: 0,
    hardshipHouseholds: 0,
    weatherLossYuan: 0,
    migrants: 0,
    registeredHouseholds: 0,
    everRegisteredPersons: 0,
    everRegisteredIncomeYuan: 0,
    exitHouseholds: 0,
    exitPersons: 0,
    programmeExitPersons: 0,
    fallenPersons: 0,
    durablePersons: 0,
    testedPersons: 0,
    heldPersons: 0,
    rentedMu: 0,
    cashYuan: 0,
    debtYuan: 0,
    standMu: 0,
    youngMu: 0,
    exitsWithLabour: { persons: 0, incomeYuan: 0, workYuan: 0 },
    exitsWithoutLabour: { persons: 0, incomeYuan: 0, workYuan: 0 },
  };
  const {
    businessFen,
    everRegistered,
    exitYear,
    fellBack,
    hardshipYuan,
    incomePerCapita,
    labourers,
    linkedFen,
    migrants,
    persons,
    product,
    propertyFen,
    registeredPoor,
    rentedOutMu,
    standAge,
    tendedMu,
    transferFen,
    wageFen,
    weatherLossYuan,
    yearsAbove,
  } = h;
  for (let i = 0; i < h.rows; i++) {
    const heads = persons[i]!;
    const exits = exitYear[i] === year;
    sums.persons += heads;
    sums.wageYuan += wageFen[i]! / 100;
    sums.businessYuan += businessFen[i]! / 100;
    sums.propertyYuan += propertyFen[i]! / 100;
    sums.transferYuan += transferFen[i]! / 100;
    sums.linkedYuan += linkedFen[i]! / 100;
    sums.hardshipYuan += hardshipYuan[i]!;
    sums.hardshipHouseholds += hardshipYuan[i]! > 0 ? 1 : 0;
    sums.weatherLossYuan += weatherLossYuan[i]!;
    sums.migrants += migrants[i]!;
    sums.registeredHouseholds += registeredPoor[i]!;
    sums.rentedMu += rentedOutMu[i]!;
    sums.fallenPersons += fellBack[i] === 1 ? heads : 0;
    if (everRegistered[i] === 1) {
      sums.everRegisteredPersons += heads;
      sums.everRegisteredIncomeYuan += incomePerCapita[i]! * heads;
      if (exitYear[i]! > 0 && registeredPoor[i] === 0 && yearsAbove[i]! >= durableYears)
        sums.durablePersons += heads;
      if (exitYear[i]! > 0 && year - exitYear[i]! + 1 >= durableYears) {
        sums.testedPersons += heads;
        sums.heldPersons += registeredPoor[i] === 0 ? heads : 0;
      }
    }
    sums.cashYuan += cashFen[i]! / 100;
    sums.debtYuan += debtFen[i]! / 100;
    const bears = product[i] === NO_PRODUCT ? 0 : firstBearing[product[i]!]!;
    if (bears > 0) {
      sums.standMu += tendedMu[i]!;
      sums.youngMu += standAge[i]! < bears ? tendedMu[i]! : 0;
    }
    if (!exits) continue;
    sums.exitHouseholds++;
    sums.exitPersons += heads;
    if (partners.some((partner) => partner[i]! >= 0)) sums.programmeExitPersons += heads;
    addExit(labourers[i]! > 0 ? sums.exitsWithLabour : sums.exitsWithoutLabour, h, i);
  }
  sums.incomeYuan = sums.wageYuan + sums.businessYuan + sums.propertyYuan + sums.transferYuan;
  return sums;
}

function addExit(sums: ExitSums, h: Households, i: number): void {
  const work = (h.wageFen[i]! + h.businessFen[i]!) / 100;
  sums.persons += h.persons[i]!;
  sums.workYuan += work;
  sums.incomeYuan += work + (h.propertyFen[i]! + h.transferFen[i]!) / 100;
}
