/**
 * The catalog: the only registry of linkages, instruments, shocks and products. A new mechanism is one file and one line
 * here. The order is the order of their steps within a phase.
 */
import { animalAdoptionBonus } from "./instruments/animal-adoption-bonus.ts";
import { awardPerMu } from "./instruments/award-per-mu.ts";
import { collectiveIncomeFund } from "./instruments/collective-income-fund.ts";
import { consumptionPurchasing } from "./instruments/consumption-purchasing.ts";
import { creditGuarantee } from "./instruments/credit-guarantee.ts";
import { designatedProduct } from "./instruments/designated-product.ts";
import { disasterRelief } from "./instruments/disaster-relief.ts";
import { eCommercePoints } from "./instruments/e-commerce-points.ts";
import { emergencyLiquidity } from "./instruments/emergency-liquidity.ts";
import { generalTransfer } from "./instruments/general-transfer.ts";
import { householdIndustrialFund } from "./instruments/household-industrial-fund.ts";
import { industryTeams } from "./instruments/industry-teams.ts";
import { infrastructure } from "./instruments/infrastructure.ts";
import { interestSubsidy } from "./instruments/interest-subsidy.ts";
import { labourMigrationSupport } from "./instruments/labour-migration-support.ts";
import { mediumTermCredit } from "./instruments/medium-term-credit.ts";
import { minimumLivingAllowance } from "./instruments/minimum-living-allowance.ts";
import { minimumPrice } from "./instruments/minimum-price.ts";
import { negativeList } from "./instruments/negative-list.ts";
import { priceInsurance } from "./instruments/price-insurance.ts";
import { productShareCap } from "./instruments/product-share-cap.ts";
import { relocation } from "./instruments/relocation.ts";
import { shareInvestment } from "./instruments/share-investment.ts";
import { technicalExperts } from "./instruments/technical-experts.ts";
import { training } from "./instruments/training.ts";
import { wageSubsidy } from "./instruments/wage-subsidy.ts";
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
import { materialShares } from "./linkages/material-shares.ts";
import { parkDriven } from "./linkages/park-driven.ts";
import { productionTrusteeship } from "./linkages/production-trusteeship.ts";
import { technicalService } from "./linkages/technical-service.ts";
import { workshop } from "./linkages/workshop.ts";
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
  productionTrusteeship,
  landTransfer,
  parkDriven,
  employment,
  workshop,
  materialShares,
  capitalShares,
  contract,
  technicalService,
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
  priceInsurance,
  shareInvestment,
  animalAdoptionBonus,
  wageSubsidy,
  labourMigrationSupport,
  training,
  technicalExperts,
  industryTeams,
  eCommercePoints,
  infrastructure,
  creditGuarantee,
  interestSubsidy,
  mediumTermCredit,
  emergencyLiquidity,
  consumptionPurchasing,
  minimumPrice,
  designatedProduct,
  productShareCap,
  negativeList,
  disasterRelief,
  minimumLivingAllowance,
  relocation,
  generalTransfer,
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
