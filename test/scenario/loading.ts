/** Loads scenarios from texts held in memory, against the small schema. */
import { InputError, type Problem } from "../../src/engine/errors.ts";
import type { Loaded } from "../../src/scenario/load.ts";
import { openDraft } from "../../src/scenario/load.ts";
import { rules } from "./rules.ts";

export type Texts = Readonly<Record<string, string>>;
export type Small = (typeof rules.schema)["_zod"]["output"];

export const HEAD = "title: {en: A, zh: 甲}\nyears: 2016..2020\nproducts: {apple: on, walnut: on}\n";

/** Loads the first of the texts. */
export async function load(
  texts: Texts | string,
  set: readonly string[] = [],
  root?: string,
): Promise<Loaded<Small>> {
  const files = typeof texts === "string" ? { "a.yaml": texts } : texts;
  const read = (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error("no such file"), { code: "ENOENT" });
    return text;
  };
  const request = { path: Object.keys(files)[0]!, read, set, ...(root === undefined ? {} : { root }) };
  return (await openDraft(rules, request)).settle();
}

/** The problems that loading tells of; none where it loads. */
export async function problemsOf(
  texts: Texts | string,
  set: readonly string[] = [],
): Promise<readonly Problem[]> {
  try {
    await load(texts, set);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}
