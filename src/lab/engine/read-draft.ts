/** A draft -> a scenario ready to run with its levers, through the very loader of the command line. */
import { InputError } from "../../engine/errors.ts";
import { storeBytes } from "../../engine/columns.ts";
import { mechanismsOf, type Spec } from "../../model/spec.ts";
import { extentsOf, sizeOf } from "../../model/world.ts";
import type { Names } from "../../output/words/names.ts";
import { scenarioHash } from "../../run/identity.ts";
import { namesOf } from "../../run/names.ts";
import { loadScenario, written } from "../../scenario/index.ts";
import { leversOf } from "../levers/from-schema.ts";
import type { Draft, Reading } from "./protocol.ts";

/** Bytes that the tables of one run may take in a page. */
const MOST_BYTES = 1.5 * 2 ** 30;

/** Texts of the library by path. */
export type Library = Readonly<Record<string, string>>;

/** Reads a draft; throws `InputError` with every mistake, each at its line and column. */
export async function readDraft({ path, files, set }: Draft, library: Library): Promise<Reading> {
  const loaded = await loadScenario({
    path,
    set,
    names: namesOf,
    read: (wanted) => textOf(wanted, files, library),
  });
  const { spec, canonical, formulas, sources } = loaded;
  refuseTooLarge(spec);
  const { counties, households, villages } = spec.population;
  return {
    id: loaded.id.replace("library:", ""),
    title: spec.title,
    ...(spec.lesson === undefined ? {} : { lesson: spec.lesson }),
    years: spec.years,
    households: counties * households,
    villages: counties * villages,
    canonical,
    hash: await scenarioHash(canonical),
    formulas,
    names: titlesOf(spec),
    groups: leversOf(spec, loaded.provenance()),
    units: namesOf(spec, spec).metrics,
    sources: Object.fromEntries(sources),
    written: written(spec),
  };
}

/** One's own files first; a name that only the library has is taken from there. */
function textOf(path: string, files: Draft["files"], library: Library): string {
  const inLibrary = path.startsWith("library:") ? path : `library:${path}`;
  const text = Object.hasOwn(files, path)
    ? files[path]
    : Object.hasOwn(library, inLibrary)
      ? library[inLibrary]
      : undefined;
  if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
  return text;
}

function titlesOf({ ownProducts, organisers }: Spec): Names {
  const products = Object.entries(ownProducts).map(([id, { title }]) => [id, title] as const);
  const enterprises = organisers.enterprises.flatMap(({ id, title }) =>
    title ? [[id, title] as const] : [],
  );
  return Object.fromEntries([...products, ...enterprises]);
}

function refuseTooLarge(spec: Spec): void {
  const bytes = storeBytes(
    extentsOf(
      sizeOf(spec),
      mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables),
    ),
  );
  if (bytes <= MOST_BYTES) return;
  const message = `the tables of a run need ${(bytes / 2 ** 30).toFixed(1)} GiB, a page may take ${MOST_BYTES / 2 ** 30}; lower population.households or population.counties, or use the command line`;
  throw new InputError([{ rule: "too-large-for-page", path: "population", message }]);
}
