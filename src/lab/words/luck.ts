/** Words for chance: seeds, and how many of them. */
import type { Text } from "../../output/words/text.ts";

export const LUCK = {
  seed: { en: "Seed", zh: "种子" },
  seeds: { en: "Seeds", zh: "种子数" },
} as const satisfies Record<string, Text>;
