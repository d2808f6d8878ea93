/** The questions of `liannong new`, asked at a terminal. */
import { autocomplete, autocompleteMultiselect, cancel, isCancel, text as line } from "@clack/prompts";
import { instruments, linkages, shocks } from "../model/catalog.ts";
import type { Mechanism } from "../model/mechanism.ts";
import { phrase } from "../output/words/phrases/index.ts";
import type { Lang } from "../output/words/text.ts";
import { mistake } from "./failure.ts";
import { libraryBases, libraryScenarios } from "./files.ts";
import { prepare } from "./prepare.ts";
import { NEW_WORDS as WORDS } from "./words/new.ts";

/** What a person wishes for a new scenario. */
export interface Wishes {
  readonly file: string;
  readonly from: string;
  readonly title: string;
  readonly years: string;
  readonly add: readonly string[];
}

/** What was said on the command line is not asked again. */
interface Said {
  readonly title?: string;
  readonly years?: string;
  readonly add: readonly string[];
}

/** Asks; a person who leaves in between leaves nothing behind. */
export async function askWishes(said: Said, file: string | undefined, lang: Lang): Promise<Wishes> {
  const from = await answered(
    autocomplete({ message: WORDS.askFrom[lang], options: await places(lang), maxItems: 12 }),
    lang,
  );
  const { spec } = await prepare(from);
  const ask = async (given: string | undefined, message: string, usual: string) =>
    given ?? answered(line({ message, initialValue: usual, validate: needed(lang) }), lang);
  const title = await ask(
    said.title,
    WORDS.askTitle[lang],
    WORDS.title[lang].replace("{base}", spec.title[lang]),
  );
  const years = await ask(said.years, WORDS.askYears[lang], `${spec.years.first}..${spec.years.last}`);
  const chosen = await answered(
    autocompleteMultiselect({
      message: WORDS.askAdd[lang],
      options: mechanisms(lang),
      initialValues: [...said.add],
      required: false,
      maxItems: 12,
    }),
    lang,
  );
  const path = await ask(file, WORDS.askFile[lang], "scenario.yaml");
  return { file: path, from, title, years, add: chosen };
}

async function places(lang: Lang) {
  const names = [...(await libraryScenarios()), ...(await libraryBases())];
  const named = names.map((name) => name.replace(/^library:/, "").replace(/\.ya?ml$/, ""));
  const read = await Promise.all(named.map((name) => prepare(name)));
  return named.map((value, k) => ({ value, label: value, hint: read[k]!.spec.title[lang] }));
}

const mechanisms = (lang: Lang) =>
  Object.values<Readonly<Record<string, Mechanism>>>({ linkages, instruments, shocks }).flatMap((group) =>
    Object.values(group).map(({ id, title, about }) => ({
      value: id,
      label: title[lang],
      hint: phrase(about, lang),
    })),
  );

const needed = (lang: Lang) => (text: string | undefined) =>
  text === undefined || text.trim() === "" ? WORDS.needed[lang] : undefined;

async function answered<T>(answer: Promise<T>, lang: Lang): Promise<Exclude<T, symbol>> {
  const given = await answer;
  if (!isCancel(given)) return given as Exclude<T, symbol>;
  cancel(WORDS.left[lang]);
  throw mistake("left", "", WORDS.left[lang]);
}
