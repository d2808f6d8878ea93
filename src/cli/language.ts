/** The language that a person has chosen for the terminal. */
import type { Lang } from "../output/words/text.ts";

/** Chinese where the environment asks for it, English elsewhere. */
export function ownLanguage(): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh" : "en";
}
