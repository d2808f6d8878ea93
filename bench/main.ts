/**
 * The bench: `npm run bench [-- --quick] [--json] [--repetitions N] [--only market|county] [--table] [SCENARIO
 * [path=value...]]`. The village market beside its twin in C and its peers, then the full Lixian model with its start-up;
 * `--quick` does all of it tiny; `--table` writes results/reference/village-market.* instead.
 */
import { parseArgs } from "node:util";
import { measureCounty } from "./county.ts";
import { machine, versions } from "./machine.ts";
import { countyReport, digestOf, type Measured } from "./report.ts";
import {
  measureVillageMarket,
  type VillageMarketMeasured,
  villageMarketText,
} from "./village-market/section.ts";
import { writeTable } from "./village-market/table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    table: { type: "boolean", default: false },
    out: { type: "string" },
    only: { type: "string" },
    repetitions: { type: "string" },
  },
});
const { quick, only } = values;
if (only !== undefined && only !== "market" && only !== "county") {
  throw new Error(`--only takes market or county, not "${only}"`);
}
const repetitions = values.repetitions === undefined ? undefined : Number(values.repetitions);

if (values.table) {
  for (const file of await writeTable({ quick, out: values.out, repetitions })) {
    process.stdout.write(`${file}\n`);
  }
} else {
  const market = only === "county" ? undefined : await measureVillageMarket(quick, repetitions);
  const county =
    only === "market"
      ? undefined
      : await measureCounty({ quick, repetitions: repetitions ?? (quick ? 2 : 5), words: positionals });
  process.stdout.write(`${values.json ? json(market, county) : text(market, county)}\n`);
}

function text(market: VillageMarketMeasured | undefined, county: Measured | undefined): string {
  return [
    `${machine()}; ${versions()}`,
    ...(market === undefined ? [] : [villageMarketText(market)]),
    ...(county === undefined ? [] : [countyReport(county)]),
  ].join("\n\n");
}

function json(market: VillageMarketMeasured | undefined, county: Measured | undefined): string {
  return JSON.stringify({
    machine: machine(),
    versions: versions(),
    ...(market === undefined
      ? {}
      : { villageMarket: { ...market.machine, answers: Object.fromEntries(market.series.answers) } }),
    ...(county === undefined ? {} : { county: plain(county) }),
  });
}

function plain(county: Measured) {
  const repetitions = county.repetitions.map((each) => ({ ...each, steps: Object.fromEntries(each.steps) }));
  return { ...county, repetitions, digest: digestOf(county.repetitions) };
}
