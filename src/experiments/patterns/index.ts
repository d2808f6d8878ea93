/** The six patterns of the model's purpose, in their order. */
import { brokenContracts } from "./broken-contracts.ts";
import { concentration } from "./concentration.ts";
import type { Pattern } from "./pattern.ts";
import { perennialBoom } from "./perennial-boom.ts";
import { relapse } from "./relapse.ts";
import { riskTransfer } from "./risk-transfer.ts";
import { waysOut } from "./ways-out.ts";

export const patterns: readonly Pattern[] = [
  concentration,
  perennialBoom,
  riskTransfer,
  brokenContracts,
  waysOut,
  relapse,
];
