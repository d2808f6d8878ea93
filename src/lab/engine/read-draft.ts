/** A draft -> a scenario ready to run, and its levers, through the very loader of the command line. */
import { storeBytes } from "../../engine/columns.ts";
import { InputError } from "../../engine/errors.ts";
import { productIds } from "../../model/parameters/core.ts";
import { mechanismsOf, type Spec } from "../../model/spec.ts";
import { extentsOf, sizeOf } from "../../model/world.ts";
import type { Names } from "../../output/words/names.ts";
import { scenarioHash } from "../../run/identity.ts";
import { namesOf } from "../../run/names.ts";
import { type Loaded, openScenario, type Draft as OpenDraft, written } from "../../scenario/index.ts";
import { leversOf } from "../levers/from-schema.ts";
import type { LeverGroup } from "../levers/lever.ts";
import { Kept } from "../state/kept.ts";
import type { Draft, Reading } from "./protocol.ts";

/** Bytes that the tables of one run may take in a page. */
const MOST_BYTES = 1.5 * 2 ** 30;

/** Drafts that are held open, and settled: two sides and what they were a moment ago. */
const MOST_OPEN = 4;

/** Texts of the library by path. */
export type Library = Readonly<Record<string, string>>;

/** Reads drafts; all that it throws is an `InputError` with every mistake, each at its line and column. */
export interface Reader {
  read(draft: Draft): Promise<Reading>;
  levers(draft: Draft): Promise<LeverGroup[]>;
  /** The files that a draft comes to, every default written out. */
  write(draft: Draft): Promise<Readonly<Record<string, string>>>;
}

/** Holds files open, so that a lever that is moved costs no more than laying its pair over them. */
export function openReader(library: Library): Reader {
  const open = new Kept<Promise<OpenDraft<Spec>>>(MOST_OPEN);
  const settled = new Kept<Promise<Loaded<Spec>>>(MOST_OPEN);

  function settle(draft: Draft): Promise<Loaded<Spec>> {
    const { path, files, set } = draft;
    const key = JSON.stringify(draft);
    const fileKey = JSON.stringify([path, files]);
    const read = (wanted: string) => textOf(wanted, files, library);
    const opened = open.get(fileKey) ?? openScenario({ path, names: namesOf, read });
    open.put(fileKey, opened);
    const loaded = settled.get(key) ?? opened.then((one) => one.settle(set));
    settled.put(key, loaded);
    return loaded;
  }

  return {
    read: async (draft) => readingOf(await settle(draft)),
    levers: async (draft) => {
      const { spec, provenance } = await settle(draft);
      return leversOf(spec, provenance());
    },
    write: async (draft) => written((await settle(draft)).spec),
  };
}

async function readingOf(loaded: Loaded<Spec>): Promise<Reading> {
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
    enterprises: spec.organisers.enterprises.map(({ id, opens, investment }) => ({ id, opens, investment })),
    products: productIds(spec),
    units: namesOf(spec, spec).metrics,
    sources: Object.fromEntries(sources),
  };
}

/** One's own files first; a name that only the library has is taken from there. */
function textOf(path: string, files: Draft["files"], library: Library): string {
  const inLibrary = path.startsWith("library:") ? path : `library:${path}`;
  if (Object.hasOwn(files, path)) return files[path]!;
  if (Object.hasOwn(library, inLibrary)) return library[inLibrary]!;
  throw Object.assign(new Error("no such file"), { code: "ENOENT" });
}

function titlesOf({ ownProducts, organisers }: Spec): Names {
  const products = Object.entries(ownProducts).map(([id, { title }]) => [id, title] as const);
  const enterprises = organisers.enterprises.flatMap(({ id, title }) =>
    title ? [[id, title] as const] : [],
  );
  return Object.fromEntries([...products, ...enterprises]);
}

/** A world that a page cannot hold is refused before it is built. */
function refuseTooLarge(spec: Spec): void {
  const extra = mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables);
  const bytes = storeBytes(extentsOf(sizeOf(spec), extra));
  if (bytes <= MOST_BYTES) return;
  const gib = (size: number) => `${(size / 2 ** 30).toFixed(1)} GiB`;
  const message = `the tables of a run need ${gib(bytes)}, a page may take ${gib(MOST_BYTES)}; lower population.households or population.counties, or use the command line`;
  throw new InputError([{ rule: "too-large-for-page", path: "population", message }]);
}
