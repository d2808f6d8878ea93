/**
 * The bench: `npm run bench [-- --quick] [--json] [--repetitions N] [--only market|county|fleet] [--table] [SCENARIO
 * [path=value...]]`. The village market beside its twin in C and its peers, the full Lixian model with its start-up, then
 * where runs happen; `--quick` does all of it tiny; `--table` writes results/reference/village-market.* instead.
 */
import { parseArgs } from "node:util";
import { measureCounty } from "./county.ts";
import { type FleetMeasured, fleetText, measureFleet } from "./fleet/section.ts";
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
const wanted = (section: string) => only === undefined || only === section;
if (only !== undefined && !["market", "county", "fleet"].includes(only)) {
  throw new Error(`--only takes market, county or fleet, not "${only}"`);
}
const repetitions = values.repetitions === undefined ? undefined : Number(values.repetitions);

if (values.table) {
  for (const file of await writeTable({ quick, out: values.out, repetitions })) {
    process.stdout.write(`${file}\n`);
  }
} else {
  const market = wanted("market") ? await measureVillageMarket(quick, repetitions) : undefined;
  const county = wanted("county")
    ? await measureCounty({ quick, repetitions: repetitions ?? (quick ? 2 : 5), words: positionals })
    : undefined;
  const fleet = wanted("fleet") ? await measureFleet(quick, repetitions) : undefined;
  process.stdout.write(`${values.json ? json(market, county, fleet) : text(market, county, fleet)}\n`);
}

function text(
  market: VillageMarketMeasured | undefined,
  county: Measured | undefined,
  fleet: FleetMeasured | undefined,
): string {
  return [
    `${machine()}; ${versions()}`,
    ...(market === undefined ? [] : [villageMarketText(market)]),
    ...(county === undefined ? [] : [countyReport(county)]),
    ...(fleet === undefined ? [] : [fleetText(fleet)]),
  ].join("\n\n");
}

function json(
  market: VillageMarketMeasured | undefined,
  county: Measured | undefined,
  fleet: FleetMeasured | undefined,
): string {
  return JSON.stringify({
    machine: machine(),
    versions: versions(),
    ...(market === undefined
      ? {}
      : { villageMarket: { ...market.machine, answers: Object.fromEntries(market.series.answers) } }),
    ...(county === undefined ? {} : { county: plain(county) }),
    ...(fleet === undefined ? {} : { fleet }),
  });
}

function plain(county: Measured) {
  const repetitions = county.repetitions.map((each) => ({ ...each, steps: Object.fromEntries(each.steps) }));
  return { ...county, repetitions, digest: digestOf(county.repetitions) };
}
