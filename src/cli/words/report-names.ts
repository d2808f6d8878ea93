/** Names of lines that reports have beside those of scenarios and programmes. */
import type { Names } from "../../output/words/names.ts";

export const REPORT_NAMES: Names = {
  allProgrammes: { en: "All programmes, other assistance included", zh: "全部项目（含其他帮扶）" },
};
