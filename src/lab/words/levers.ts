/** What levers and their choices are called, by language. */
import { phrase } from "../../output/words/phrases/index.ts";
import { capital, type Lang, spellOut } from "../../output/words/text.ts";

/** The meaning of a lever, in the words of its declaration; its name where it has none. */
export function aboutOf(about: string, path: string, lang: Lang): string {
  const text = about === "" ? spellOut(path.slice(path.lastIndexOf(".") + 1)) : phrase(about, lang);
  return capital(text);
}

export const choiceOf = (choice: string, _lang: Lang): string => spellOut(choice);
