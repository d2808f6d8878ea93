/**
 * The catalog: the only registry of linkages, instruments, shocks and products. A new mechanism is one file and one line
 * here. The order is the order of their steps within a phase.
 */
import { awardPerMu } from "./instruments/award-per-mu.ts";
import { collectiveIncomeFund } from "./instruments/collective-income-fund.ts";
import { householdIndustrialFund } from "./instruments/household-industrial-fund.ts";
import { yieldInsurance } from "./instruments/yield-insurance.ts";
import { capitalShares } from "./linkages/capital-shares.ts";
import { collectiveAssets } from "./linkages/collective-assets.ts";
import { companyECommerce } from "./linkages/company-e-commerce.ts";
import { contract } from "./linkages/contract.ts";
import { eCommerce } from "./linkages/e-commerce.ts";
import { employment } from "./linkages/employment.ts";
import { industrialAssistance } from "./linkages/industrial-assistance.ts";
import { landTransfer } from "./linkages/land-transfer.ts";
import { livestream } from "./linkages/livestream.ts";
import { animalEpidemic } from "./shocks/animal-epidemic.ts";
import { creditSqueeze } from "./shocks/credit-squeeze.ts";
import { demandBurst } from "./shocks/demand-burst.ts";
import { demandTrend } from "./shocks/demand-trend.ts";
import { disease } from "./shocks/disease.ts";
import { drought } from "./shocks/drought.ts";
import { epidemic } from "./shocks/epidemic.ts";
import { flood } from "./shocks/flood.ts";
import { frost } from "./shocks/frost.ts";
import { hail } from "./shocks/hail.ts";
import { inputPrice } from "./shocks/input-price.ts";
import { organiserFailure } from "./shocks/organiser-failure.ts";
import { outsideGlut } from "./shocks/outside-glut.ts";
import { pest } from "./shocks/pest.ts";
import { priceShock } from "./shocks/price-shock.ts";
import { programmeEnds } from "./shocks/programme-ends.ts";
import { rain } from "./shocks/rain.ts";
import { snow } from "./shocks/snow.ts";

export { productLibrary } from "./products/library.ts";

export const linkages = {
  landTransfer,
  employment,
  capitalShares,
  contract,
  industrialAssistance,
  eCommerce,
  companyECommerce,
  livestream,
  collectiveAssets,
} as const;

export const instruments = {
  awardPerMu,
  householdIndustrialFund,
  collectiveIncomeFund,
  yieldInsurance,
} as const;

export const shocks = {
  drought,
  frost,
  hail,
  rain,
  pest,
  disease,
  snow,
  priceShock,
  epidemic,
  flood,
  animalEpidemic,
  outsideGlut,
  demandTrend,
  demandBurst,
  inputPrice,
  creditSqueeze,
  organiserFailure,
  programmeEnds,
} as const;
