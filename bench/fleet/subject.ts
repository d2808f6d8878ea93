/** What the fleet is measured with: a county that takes a fraction of a second, and one that takes milliseconds. */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Job, jobOf } from "../../src/execute/job.ts";
import { namesOf } from "../../src/run/names.ts";
import { loadScenario } from "../../src/scenario/index.ts";
import { COUNTY, TINY } from "../scenario.ts";

/** Lixian with a hundredth or so of its households. */
const SMALL = ["population.households=2000", "population.villages=20"];
const TINIEST = fileURLToPath(new URL("../../scenarios/tiny.yaml", import.meta.url));

/** Jobs under as many seeds, of which metrics are kept, as a sweep keeps them. */
export async function jobsOf(subject: "county" | "tiny", quick: boolean): Promise<(count: number) => Job[]> {
  const path = subject === "tiny" ? TINIEST : COUNTY;
  const set = subject === "tiny" ? [] : quick ? TINY : SMALL;
  const read = (file: string) => readFile(file, "utf8");
  const loaded = await loadScenario({ path, read, set, names: namesOf });
  return (count) => Array.from({ length: count }, (_, k) => jobOf(loaded, `s${k}`, [], "metrics"));
}
