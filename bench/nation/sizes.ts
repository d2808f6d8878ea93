/**
 * A nation: households against time and memory, on one lane and on two. What is beyond the machine's memory stands there
 * as an extrapolation, and says so.
 */
import { freemem } from "node:os";
import { spreadOf } from "../spread.ts";
import { stateBytes } from "../../src/model/state-bytes.ts";
import { specOf } from "../scenario.ts";
import { type Answer, measure } from "./measure.ts";
import { COUNTY_HOUSEHOLDS, NATION_COUNTIES, nation, type Size } from "./subject.ts";

/** One row of the table: a size on so many lanes. */
export interface Row {
  readonly counties: number;
  readonly households: number;
  readonly lanes: number;
  /** Years that were lived: fewer where ten would take too long. */
  readonly years: number;
  readonly source: "measured" | "extrapolated";
  /** Wall time a household-year: building, steps, metrics and digests. */
  readonly nanoseconds: number;
  /** Time of all cores together, the least of the repetitions. */
  readonly cpuNanoseconds: number;
  /** Ten years. */
  readonly tenYearsSeconds: number;
  /** The columns alone, as declared. */
  readonly bytesPerHousehold: number;
  /** All of the process. */
  readonly peakBytes: number;
  readonly digest: string;
}

/** A size, and the lanes that it is measured on. */
interface Planned extends Size {
  readonly lanes: readonly number[];
}

export interface NationPlan {
  readonly sizes: readonly Planned[];
  readonly repetitions: number;
}

/** Ten years where they take seconds; fewer, and on all lanes alone, where they would take many minutes. */
export const FULL: NationPlan = {
  sizes: [
    { counties: 1, years: 10, lanes: [1, 2] },
    { counties: 10, years: 10, lanes: [1, 2] },
    { counties: 50, years: 10, lanes: [1, 2] },
    { counties: 200, years: 3, lanes: [1, 2] },
    { counties: 800, years: 1, lanes: [2] },
    { counties: 1600, years: 1, lanes: [2] },
  ],
  repetitions: 1,
};
export const QUICK: NationPlan = { sizes: [{ counties: 1, years: 1, lanes: [1, 2] }], repetitions: 1 };

/** Memory left to others while a nation runs. */
const KEEP_FREE_BYTES = 8e9;
/** What a household takes beside its columns while a year is observed, and some to spare. */
const BESIDE_BYTES = 60;

/** Measures what fits, smallest first; the largest that do not are left out. */
export async function measureNation({ sizes, repetitions }: NationPlan): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) {
    const { perHousehold, total } = stateBytes(await specOf(nation({ ...size, counties: 1 })));
    const needed = size.counties * (total + BESIDE_BYTES * COUNTY_HOUSEHOLDS);
    if (needed > freemem() - KEEP_FREE_BYTES) break;
    for (const each of size.lanes) {
      const answers: Answer[] = [];
      for (let r = 0; r < repetitions; r++) answers.push(await measure({ ...size, lanes: each }));
      rows.push(rowOf(size, each, answers, perHousehold));
    }
  }
  checkDigests(rows);
  return [...rows, extrapolated(rows.at(-1)!)];
}

function rowOf(size: Size, lanes: number, answers: readonly Answer[], bytesPerHousehold: number): Row {
  const { counties, years } = size;
  const { households, digest } = answers[0]!;
  const per = (ms: number) => (1e6 * ms) / households / years;
  const nanoseconds = spreadOf(answers.map(({ milliseconds }) => per(milliseconds))).median;
  return {
    counties,
    households,
    lanes,
    years,
    source: "measured",
    nanoseconds,
    cpuNanoseconds: Math.min(...answers.map(({ cpuMilliseconds }) => per(cpuMilliseconds))),
    tenYearsSeconds: (nanoseconds * households * 10) / 1e9,
    bytesPerHousehold,
    peakBytes: Math.max(...answers.map(({ peakBytes }) => peakBytes)),
    digest,
  };
}

/** The same size must end the same on any number of lanes. */
function checkDigests(rows: readonly Row[]): void {
  for (const { counties, digest } of rows) {
    const other = rows.find((row) => row.counties === counties && row.digest !== digest);
    if (other !== undefined) throw new Error(`${counties} counties end as ${digest} and as ${other.digest}`);
  }
}

/** The whole nation at the time and memory a household of the largest that was measured. */
function extrapolated(largest: Row): Row {
  const households = NATION_COUNTIES * COUNTY_HOUSEHOLDS;
  return {
    ...largest,
    counties: NATION_COUNTIES,
    households,
    years: 10,
    source: "extrapolated",
    tenYearsSeconds: (largest.nanoseconds * households * 10) / 1e9,
    peakBytes: (largest.peakBytes / largest.households) * households,
    digest: "",
  };
}
