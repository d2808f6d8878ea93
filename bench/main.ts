/**
 * The bench: `npm run bench [-- --quick] [--json] [--repetitions N] [--only market|county|ensemble|fleet] [--table] [SCENARIO
 * [path=value...]]`. The village market beside its twin in C and its peers, the full Lixian model with its start-up, an
 * ensemble on one thread and two, where runs happen; `--quick` does all of it tiny. `--table` writes results/reference/village-market.* instead,
 * `--table --only nation` results/reference/nation.*, which takes as many minutes as the machine has memory.
 */
import { parseArgs } from "node:util";
import { anyMoment, openCalm } from "./calm.ts";
import { measureCounty } from "./county.ts";
import { ensembleText, type EnsembleMeasured, measureEnsemble } from "./ensemble/section.ts";
import { type FleetMeasured, fleetText, measureFleet } from "./fleet/section.ts";
import { machine, versions } from "./machine.ts";
import { countyReport, digestOf, type Measured } from "./report.ts";
import {
  measureVillageMarket,
  type VillageMarketMeasured,
  villageMarketText,
} from "./village-market/section.ts";
import { writeTable } from "./village-market/table.ts";
import { writeNation } from "./nation/table.ts";

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
const SECTIONS = ["market", "county", "ensemble", "fleet"] as const;
type Section = (typeof SECTIONS)[number];
const tables = { market: writeTable, nation: writeNation };
const known: readonly string[] = values.table ? Object.keys(tables) : SECTIONS;
if (only !== undefined && !known.includes(only)) {
  throw new Error(`--only takes ${known.join(" or ")}, not "${only}"`);
}
const wanted = (section: Section) => only === undefined || only === section;
const repetitions = values.repetitions === undefined ? undefined : Number(values.repetitions);

const calm = quick ? anyMoment : await openCalm();
if (values.table) {
  const write = only === "nation" ? tables.nation : tables.market;
  for (const file of await write({ quick, out: values.out, repetitions, calm }))
    process.stdout.write(`${file}\n`);
} else {
  const usual = repetitions ?? (quick ? 2 : 5);
  const measured: Sections = {
    market: wanted("market") ? await measureVillageMarket(quick, calm, repetitions) : undefined,
    county: wanted("county")
      ? await measureCounty({ quick, repetitions: usual, words: positionals, calm })
      : undefined,
    ensemble: wanted("ensemble") ? await measureEnsemble(quick, quick ? 1 : usual, calm) : undefined,
    fleet: wanted("fleet") ? await measureFleet(quick, calm, repetitions) : undefined,
  };
  process.stdout.write(`${values.json ? json(measured) : text(measured)}\n`);
}
await calm.close();

interface Sections {
  readonly market: VillageMarketMeasured | undefined;
  readonly county: Measured | undefined;
  readonly ensemble: EnsembleMeasured | undefined;
  readonly fleet: FleetMeasured | undefined;
}

function text({ market, county, ensemble, fleet }: Sections): string {
  return [
    `${machine()}; ${versions()}\nmeasurements ${calm.told()}`,
    ...(market === undefined ? [] : [villageMarketText(market)]),
    ...(county === undefined ? [] : [countyReport(county)]),
    ...(ensemble === undefined ? [] : [ensembleText(ensemble)]),
    ...(fleet === undefined ? [] : [fleetText(fleet)]),
  ].join("\n\n");
}

function json({ market, county, ensemble, fleet }: Sections): string {
  return JSON.stringify({
    machine: machine(),
    versions: versions(),
    moments: calm.told(),
    ...(market === undefined
      ? {}
      : { villageMarket: { ...market.machine, answers: Object.fromEntries(market.series.answers) } }),
    ...(county === undefined ? {} : { county: plain(county) }),
    ...(ensemble === undefined ? {} : { ensemble }),
    ...(fleet === undefined ? {} : { fleet }),
  });
}

function plain(county: Measured) {
  const repetitions = county.repetitions.map((each) => ({ ...each, steps: Object.fromEntries(each.steps) }));
  return { ...county, repetitions, digest: digestOf(county.repetitions) };
}
