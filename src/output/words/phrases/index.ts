/**
 * What the model's declarations mean and which sources they name, in the language: declarations state it in English, where
 * they stand; the Chinese is kept here by the English phrase, and a test holds that none is missing.
 */
import type { Lang } from "../text.ts";
import { descriptions } from "./descriptions.ts";
import { householdColumns } from "./household-columns.ts";
import { instruments } from "./instruments.ts";
import { linkages } from "./linkages.ts";
import { markets } from "./markets.ts";
import { mechanismColumns } from "./mechanism-columns.ts";
import { mechanisms } from "./mechanisms.ts";
import { organiserColumns } from "./organiser-columns.ts";
import { organisers } from "./organisers.ts";
import { people } from "./people.ts";
import { shocks } from "./shocks.ts";
import { sources } from "./sources.ts";

const CHINESE: Readonly<Record<string, string>> = {
  ...people,
  ...markets,
  ...organisers,
  ...linkages,
  ...instruments,
  ...shocks,
  ...mechanisms,
  ...descriptions,
  ...householdColumns,
  ...organiserColumns,
  ...mechanismColumns,
  ...sources,
};

/** A declaration's meaning in the language; what a scenario's author wrote stays as it is. */
export function phrase(meaning: string, lang: Lang): string {
  return lang === "zh" && Object.hasOwn(CHINESE, meaning) ? CHINESE[meaning]! : meaning;
}

/** Every phrase that has Chinese, for the test that none is left over. */
export const knownPhrases: readonly string[] = Object.keys(CHINESE);
