/**
 * Pattern 3. Fixed rent moves risk to the organiser; when its capital chain breaks the loss lands on households at once. A
 * village without labour rents all its land to one cooperative, drought comes by luck, and the years are counted from the
 * cooperative's failure.
 */
import type { RunRecord } from "../../run/record.ts";
import { meanOf, varianceOf } from "../statistics/interval.ts";
import { alike, type Pattern, plainCrop, pointOf, quietWorld, seriesOf, statistic } from "./pattern.ts";

/** Years shown before a failure. */
const BEFORE = 3;

function spec() {
  return quietWorld({
    years: "2016..2065",
    population: alike({ households: 20, villages: 1, townships: 1, labourShare: 0 }),
    ownProducts: { plain: plainCrop({ price: 3, vulnerability: { drought: 1 } }) },
    organisers: {
      cooperatives: {
        perVillage: 1,
        meanArea: 200,
        areaDispersion: 0,
        abilityDispersion: 0,
        openingCash: 1,
        fixedAssets: 200,
        growthStep: 1,
        shrinkStep: 0,
        managementCost: 0,
        hurdle: 0,
        reserveShare: 1,
      },
    },
    linkages: { landTransfer: { rent: 150, willing: 1 } },
    shocks: { drought: { frequency: 0.45, strength: 0.6, slope: 0.4, countyShare: 1, townshipShare: 0 } },
  });
}

/** The years of one life of the cooperative, the last that of its failure. */
interface Course {
  readonly rent: readonly number[];
  readonly surplus: readonly number[];
}

/** The lives in a run that were long enough to see both the usual rent and the end; founders try again after a failure. */
function coursesOf(record: RunRecord): Course[] {
  const [rent, surplus, failed] = ["rentPaidYuan", "organiserSurplusYuan", "organisersFailed"].map(
    (metric) => seriesOf(record, metric) as number[],
  );
  const courses: Course[] = [];
  let began = 0;
  for (const [y, count] of failed!.entries()) {
    if (count === 0) {
      if (rent![y] === 0) began = y + 1;
      continue;
    }
    if (y - began >= BEFORE)
      courses.push({ rent: rent!.slice(began, y + 1), surplus: surplus!.slice(began, y + 1) });
    began = y + 1;
  }
  return courses;
}

const deviation = (values: readonly number[]) => Math.sqrt(varianceOf(values));

export const riskTransfer: Pattern = {
  id: "riskTransfer",
  worlds: () => ({ rented: { spec: spec() } }),
  measure({ rented }) {
    const seeds = rented!.map(coursesOf);
    const over = (value: (course: Course) => number) =>
      seeds.map((courses) => (courses.length === 0 ? null : meanOf(courses.map(value))));
    const usual = ({ rent }: Course) => meanOf(rent.slice(0, -1));
    const ends = Array.from({ length: BEFORE + 1 }, (_, k) => k - BEFORE);
    const at = (values: readonly number[], k: number) => values.at(k - 1)!;
    return {
      statistics: [
        statistic(
          "steadyRent",
          "below",
          0.1,
          over(({ rent, surplus }) => deviation(rent.slice(0, -1)) / deviation(surplus.slice(0, -1))),
        ),
        statistic(
          "lossAtFailure",
          "below",
          0.8,
          over((course) => course.rent.at(-1)! / usual(course)),
        ),
      ],
      points: ends.flatMap((k) => [
        ...pointOf(
          "rent",
          "rent",
          k,
          over(({ rent }) => at(rent, k)),
        ),
        ...pointOf(
          "surplus",
          "surplus",
          k,
          over(({ surplus }) => at(surplus, k)),
        ),
      ]),
    };
  },
};
