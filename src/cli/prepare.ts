/** A scenario made ready to run: loaded, checked against the metrics it will have, hashed, and given a name for folders. */
import { InputError } from "../engine/errors.ts";
import { refuseTooLarge } from "../execute/memory.ts";
import { type Ablation, ablationNamed } from "../experiments/ablations.ts";
import type { Spec } from "../model/spec.ts";
import { scenarioHash } from "../run/identity.ts";
import { namesOf } from "../run/names.ts";
import { type Draft, type Loaded, openScenario } from "../scenario/index.ts";
import { scenarioFile } from "./files.ts";

export interface Prepared extends Loaded<Spec> {
  readonly hash: string;
}

/** Reads a scenario once, to be settled in several ways, each of which must fit this machine. */
export async function open(named: string, set: readonly string[] = []): Promise<Draft<Spec>> {
  const { path, root, read, readColumns } = scenarioFile(named);
  const draft = await openScenario({
    path,
    read,
    readColumns,
    set,
    names: namesOf,
    ...(root === undefined ? {} : { root }),
  });
  return {
    settle: async (pairs) => {
      const loaded = await draft.settle(pairs);
      refuseTooLarge(loaded.spec);
      return loaded;
    },
  };
}

/** The scenario, with `path=value` pairs laid over it. */
export async function settle(draft: Draft<Spec>, pairs: readonly string[] = []): Promise<Prepared> {
  const loaded = await draft.settle(pairs);
  return { ...loaded, id: folderName(loaded.id), hash: await scenarioHash(loaded.canonical) };
}

/** The scenario, with pairs laid over it and some of its mechanisms switched off. */
export async function prepare(
  named: string,
  set: readonly string[] = [],
  without: readonly string[] = [],
): Promise<Prepared> {
  const [prepared] = await prepareAll([named], set, without);
  return prepared!;
}

/** Several scenarios, each with an id of its own; what is switched off must be there in one of them at least. */
export async function prepareAll(
  named: readonly string[],
  set: readonly string[],
  without: readonly string[] = [],
): Promise<Prepared[]> {
  const off = without.map(ablationNamed);
  const wholes: { readonly draft: Draft<Spec>; readonly whole: Prepared }[] = [];
  for (const name of named) {
    const draft = await open(name, set);
    wholes.push({ draft, whole: await settle(draft) });
  }
  const absent = off.find((ablation) => wholes.every(({ whole }) => ablation.pairs(whole.spec) === null));
  if (absent !== undefined) {
    const message = "is not in force in this scenario, so there is nothing to switch off";
    throw new InputError([{ rule: "nothing-to-ablate", path: `--without ${absent.id}`, message }]);
  }
  const prepared: Prepared[] = [];
  for (const { draft, whole } of wholes) {
    const next = await settleWithout(draft, whole, off);
    const same = prepared.filter(({ id }) => id === next.id || id.startsWith(`${next.id}.`)).length;
    prepared.push(same === 0 ? next : { ...next, id: `${next.id}.${same + 1}` });
  }
  return prepared;
}

/** Switches things off, and says so in the title. Published figures are of the whole: they are set aside. */
export async function settleWithout(
  draft: Draft<Spec>,
  whole: Prepared,
  off: readonly Ablation[],
): Promise<Prepared> {
  const there = off.filter((ablation) => ablation.pairs(whole.spec) !== null);
  if (there.length === 0) return whole;
  const names = (lang: "en" | "zh") =>
    there.map(({ title }) => title[lang]).join(lang === "zh" ? "、" : ", ");
  const { en, zh } = whole.spec.title;
  const title = [
    ["en", `${en}, without ${names("en")}`],
    ["zh", `${zh}（去除：${names("zh")}）`],
  ].map(([lang, text]) => `title.${lang}=${JSON.stringify(text!.slice(0, 500))}`);
  const pairs = there.flatMap((ablation) => ablation.pairs(whole.spec)!);
  return settle(draft, [...pairs, "expect=[]", ...title]);
}

/** A name that any file system takes. */
function folderName(id: string): string {
  const plain = id.replace(/^library:/, "").replace(/[^\w.-]+/g, "-");
  return /^\w/.test(plain) ? plain : `scenario${plain.replace(/^[^\w]+/, "-")}`.replace(/-$/, "");
}
