/** The metrics that a person is shown first, in order; those that a scenario does not have are left out. */
export const KEY_METRICS = [
  "headcountRate",
  "povertyGap",
  "exits",
  "fallenBack",
  "meanIncomePerCapitaYuan",
  "poorIncomePerCapitaYuan",
  "gini",
  "linkedShare",
  "landTransferredMu",
  "jobs",
  "organisersFailed",
  "productHhi",
  "publicCostYuan",
] as const;

/** Those that stand as cards on top of a report. */
export const CARD_METRICS = [
  "headcountRate",
  "exits",
  "meanIncomePerCapitaYuan",
  "poorIncomePerCapitaYuan",
  "linkedShare",
  "publicCostYuan",
] as const;
