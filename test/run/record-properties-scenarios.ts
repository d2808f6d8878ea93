/** Random small scenarios, far from any real county, for what must hold in all of them. */
import fc from "fast-check";
import { instruments, productLibrary } from "../../src/model/catalog.ts";
import type { Mechanism } from "../../src/model/mechanism.ts";
import type { Plain } from "./record-properties-world.ts";

/** A number between bounds; the bounds themselves often. */
const between = (min: number, max: number) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(min, max) },
    { weight: 3, arbitrary: fc.double({ min, max, noNaN: true }) },
  );
const whole = (min: number, max: number) => fc.integer({ min, max });
const share = between(0, 1);

/** Some of the keys; the others keep their defaults. */
const some = (keys: Record<string, fc.Arbitrary<unknown>>) => fc.record(keys, { requiredKeys: [] });

/** Out of force, in force with defaults, or with some parameters of its own. */
const mechanism = (keys: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc.oneof(fc.constant("off"), fc.constant("on"), some(keys));

const population = some({
  counties: whole(1, 2),
  townships: whole(1, 3),
  mix: fc.constantFrom("mixed", "alike"),
  meanPersons: between(1, 8),
  labourShare: share,
  elderlyShare: share,
  disabledShare: share,
  landPerPerson: between(0, 20),
  landDispersion: between(0, 2),
  skillDispersion: share,
  registeredPoorShare: share,
  openingCash: between(0, 20_000),
  infrastructure: share,
  initialStand: fc.constantFrom("spread", "bearing"),
});

const product = fc.oneof(
  { weight: 2, arbitrary: fc.constant("on" as const) },
  { weight: 1, arbitrary: fc.constant("off" as const) },
  {
    weight: 2,
    arbitrary: some({
      price: between(0.01, 300),
      inputCost: between(0, 20_000),
      labourDays: between(0, 300),
      demandElasticity: between(-10, -0.05),
      localShare: share,
      priceDispersion: between(0, 2),
      initialShare: share,
      establishmentCost: between(0, 30_000),
      form: fc.constantFrom("isoelastic", "linear"),
    }),
  },
);

const households = fc.record({
  choice: some({
    reconsider: share,
    intensity: between(0, 100),
    staplePerPerson: between(0, 10),
    yieldDispersion: between(0, 0.5),
    riskAversion: between(0, 10),
    horizon: between(1, 50),
    discountRate: share,
  }),
  labour: some({
    daysPerLabourer: between(0, 365),
    rethink: share,
    casualDays: between(0, 365),
    migrantIncome: between(0, 200_000),
    wageGrowth: between(-0.5, 0.5),
  }),
  consumption: some({
    subsistence: between(0, 20_000),
    propensity: share,
    wealthShare: share,
    creditPerHousehold: between(0, 200_000),
    repaymentShare: share,
  }),
  publicTransfers: some({ pension: between(0, 10_000), growth: between(-0.5, 0.5) }),
});

const organisers = fc.record({
  cooperatives: some({
    perVillage: whole(0, 3),
    meanArea: between(0, 500),
    areaDispersion: between(0, 2),
    openingCash: between(0, 3),
    fixedAssets: between(0, 10_000),
    jobWage: between(0, 100_000),
    jobDays: between(1, 365),
    growthStep: share,
    shrinkStep: share,
    refounding: share,
    patronageShare: between(0.6, 1),
    reserveShare: share,
    managerShare: share,
  }),
  enterprises: fc.array(
    fc.record({
      product: fc.constantFrom("layer-hen", "apple", "cattle", "codonopsis"),
      role: fc.constantFrom("grower", "processor", "trader"),
      capacity: between(1, 100_000),
      opens: whole(2010, 2020),
      ramp: whole(1, 4),
      investment: between(0, 5_000_000),
      ownCapital: between(0, 5_000_000),
      workers: whole(0, 100),
      poorWorkers: share,
      wage: between(0, 100_000),
      householdShares: whole(0, 300),
      collectiveShares: whole(0, 10),
      unitCost: between(0, 1000),
      unitYield: between(0, 100),
    }),
    { maxLength: 3 },
  ),
});

/** Years and budgets that a programme may have. */
const caps = {
  from: whole(2010, 2019),
  until: whole(2016, 2025),
  budget: between(0, 100_000),
  totalBudget: between(0, 200_000),
};

const hazard = mechanism({
  frequency: share,
  strength: share,
  slope: between(0, 5),
  countyShare: between(0, 0.5),
});
const epidemic = mechanism({
  events: fc.array(fc.record({ year: whole(2015, 2020), size: share }), { maxLength: 3 }),
  frequency: share,
  channelsClosed: share,
  distressPrice: share,
  migrantsBlocked: share,
  operatingRate: share,
  interrupted: between(0, 0.95),
});
const flood = mechanism({ frequency: share, infrastructureLost: share, landLost: share });

/** Of shocks that must be told when they come. */
const drawn = (factor: fc.Arbitrary<number>, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
  fc
    .tuple(between(0.01, 1), some({ factor, spread: between(0, 2), years: whole(1, 5), ...more }))
    .map(([frequency, given]) => ({ frequency, ...given }));

const shocks = some({
  drought: hazard,
  frost: hazard,
  hail: hazard,
  pest: hazard,
  snow: hazard,
  animalEpidemic: hazard,
  flood,
  epidemic,
  priceShock: drawn(between(0.01, 20)),
  outsideGlut: drawn(between(0.01, 20)),
  demandBurst: drawn(between(0.01, 20)),
  demandTrend: drawn(between(0.5, 2)),
  inputPrice: drawn(between(0.05, 20), { commonShare: share }),
  creditSqueeze: drawn(share, { commonShare: share }),
  organiserFailure: fc.record({ frequency: between(0.01, 1), assetsLost: share }),
  programmeEnds: fc.record({ frequency: between(0.01, 1) }),
});

const regions = fc.array(
  some({
    share: between(0.01, 1),
    altitudeLow: between(0, 3000),
    altitudeHigh: between(0, 5000),
    infrastructure: share,
    land: between(0, 3),
    soil: share,
    startBarrier: between(0, 20),
    technicalSupport: between(0.4, 1.8),
    herdsHeld: share,
    hazards: some({ drought: between(0, 20), snow: between(0, 20) }),
  }),
  { maxLength: 3 },
);

const products = fc.record(Object.fromEntries(Object.keys(productLibrary).map((id) => [id, product])));

/** A scenario as a plain object; enterprises whose product is off are left out, and so is what lacks its needs. */
export const scenario: fc.Arbitrary<Plain> = fc
  .record({
    population: fc
      .tuple(population, whole(1, 5), whole(1, 150))
      .map(([given, villages, count]) => ({ ...given, villages, households: count })),
    products,
    households,
    organisers,
    market: some({ noise: fc.boolean(), inflation: between(-0.5, 0.5), expectation: share, margin: share }),
    finance: some({ loanRate: share, organiserCredit: share, liquidation: share, depreciation: share }),
    poverty: some({ verified: share, stableShare: share, lineGrowth: between(-0.2, 0.5) }),
    linkages: some({
      productionTrusteeship: mechanism({
        markup: between(0, 5),
        leastGain: between(0, 1000),
        capacity: between(0, 1000),
        willing: share,
      }),
      landTransfer: mechanism({
        rentKind: fc.constantFrom("fixed", "grain", "workBack"),
        rent: between(0, 5000),
        grainKg: between(0, 5000),
        willing: share,
        poorFirst: fc.boolean(),
      }),
      parkDriven: mechanism({
        tenantShare: share,
        tenancyDays: whole(1, 365),
        offtake: share,
        concession: share,
        willing: share,
      }),
      employment: mechanism({ poorFirst: fc.boolean(), localShare: share }),
      workshop: mechanism({
        from: whole(2015, 2021),
        villageShare: share,
        jobs: whole(0, 60),
        poorShare: share,
        jobDays: whole(1, 365),
        pieceWage: between(0, 1000),
        orderFailure: share,
        willing: share,
      }),
      materialShares: mechanism({
        landValue: between(0, 100_000),
        animalValue: between(0, 10),
        guaranteed: share,
        residual: share,
        room: between(0, 100),
        returned: share,
        willing: share,
      }),
      capitalShares: mechanism({
        guaranteed: share,
        residual: share,
        rule: fc.constantFrom("holders", "shared"),
      }),
      contract: mechanism({ willing: share, sideSelling: between(0, 20), reneging: between(0, 20) }),
      technicalService: mechanism({
        expertSkill: between(0, 2),
        teaching: share,
        fee: between(0, 1000),
        visitCost: between(0, 10_000),
        freeBudget: share,
      }),
      industrialAssistance: mechanism({
        yearlyShare: share,
        hens: between(0, 1000),
        cattle: between(0, 20),
        mortality: share,
        cooperatives: fc.boolean(),
      }),
      eCommerce: mechanism({
        from: whole(2014, 2018),
        servicePoints: whole(0, 5),
        shops: whole(0, 5),
        minInfrastructure: share,
        minSkill: between(0, 2),
        poorPlaces: whole(0, 50),
        pointSales: between(0, 500_000),
        willing: share,
        retail: between(0, 5),
        logistics: between(0, 20),
        marginSaved: share,
        widerMarket: share,
        fee: share,
        consignment: mechanism({ commission: share }),
        purchasing: mechanism({ premium: share, minMargin: share, cashShare: share }),
        industrial: mechanism({ bases: whole(0, 5), premium: share, floor: between(0, 2), inputs: share }),
        employment: mechanism({ packers: whole(0, 20), packerDays: whole(0, 365), poorFirst: fc.boolean() }),
        information: mechanism({ marginSaved: share, sharpening: share }),
      }),
      companyECommerce: mechanism({
        households: whole(0, 200),
        sales: between(0, 10_000_000),
        exported: share,
        exportPremium: between(0, 5),
        exportCost: between(0, 5),
        dispersion: between(0, 2),
        willing: share,
        premium: between(0, 5),
        passedOn: share,
        gatherFee: share,
        events: fc.array(fc.record({ year: whole(2016, 2020), factor: between(0, 20) }), { maxLength: 3 }),
      }),
      livestream: mechanism({
        share,
        willing: share,
        discount: share,
        carriage: between(0, 20),
        commission: share,
        platform: share,
        capacity: between(0, 1_000_000),
      }),
      collectiveAssets: mechanism({
        kinds: fc.array(
          fc.record({
            id: fc.constantFrom("solar", "inn", "shops"),
            cost: between(0, 1_000_000),
            income: between(0, 200_000),
            dispersion: between(0, 2),
            epidemicLoss: between(0, 20),
            weatherLoss: between(0, 5),
            jobs: whole(0, 30),
            villages: whole(0, 5),
            from: whole(2015, 2019),
            rollout: whole(1, 3),
            finance: fc.constantFrom("programme", "loan"),
            term: whole(1, 20),
          }),
          { maxLength: 8 },
        ),
        jobDays: whole(1, 365),
        reinvest: fc.boolean(),
      }),
    }),
    instruments: some({
      awardPerMu: mechanism({
        rate: between(0, 5000),
        minArea: between(0, 100),
        minPoorHouseholds: whole(0, 5),
      }),
      householdIndustrialFund: mechanism({
        yearlyShare: share,
        ownIndustry: share,
        perPerson: between(0, 50_000),
      }),
      collectiveIncomeFund: mechanism({ perVillage: between(0, 1_000_000) }),
      yieldInsurance: mechanism({ coverage: share, loading: between(-1, 10), takeUp: share, ...caps }),
      priceInsurance: mechanism({ trigger: share, loading: between(-1, 10), takeUp: share, ...caps }),
      shareInvestment: mechanism({ amount: between(0, 100_000), ...caps }),
      animalAdoptionBonus: mechanism({ standard: share, ...caps }),
      wageSubsidy: mechanism({ perJob: between(0, 50_000), poorFirst: share, minPoorShare: share, ...caps }),
      labourMigrationSupport: mechanism({
        fare: between(0, 20_000),
        easing: share,
        yearlyShare: share,
        ...caps,
      }),
      training: mechanism({ farmGain: share, workGain: share, yearlyShare: share, ...caps }),
      technicalExperts: mechanism({ closing: share, villagesPerYear: between(0, 5), ...caps }),
      industryTeams: mechanism({
        members: whole(0, 10),
        villagesPerTeam: whole(0, 5),
        visitCost: between(0, 5000),
        closing: share,
        yieldGain: share,
        workClosing: share,
        ...caps,
      }),
      eCommercePoints: mechanism({ gain: share, villagesPerYear: between(0, 5), ...caps }),
      infrastructure: mechanism({ cost: between(0, 50_000), gain: share, below: share, ...caps }),
      creditGuarantee: mechanism({
        minPoorHouseholds: whole(0, 3),
        exposure: between(0, 1_000_000),
        ...caps,
      }),
      interestSubsidy: mechanism({ householdShare: share, organiserShare: share, ...caps }),
      mediumTermCredit: mechanism({ minPoorHouseholds: whole(0, 3), term: whole(1, 8), grace: whole(0, 8) }),
      emergencyLiquidity: mechanism({
        minPoorHouseholds: whole(0, 3),
        perOrganiser: between(0, 1e7),
        ...caps,
      }),
      consumptionPurchasing: mechanism({ share, premium: between(0, 10), ...caps }),
      minimumPrice: mechanism({
        floor: between(0, 10),
        share,
        spoilage: share,
        release: between(0, 2),
        ...caps,
      }),
      designatedProduct: mechanism({
        level: fc.constantFrom("village", "township", "county"),
        support: between(0, 5000),
        ...caps,
      }),
      productShareCap: mechanism({ level: fc.constantFrom("village", "township", "county"), most: share }),
      negativeList: mechanism({ roles: fc.constantFrom([], ["grower"], ["processor"]) }),
      disasterRelief: mechanism({ amount: between(0, 10_000), ...caps }),
      minimumLivingAllowance: mechanism({ standard: between(0, 20_000), ...caps }),
      relocation: mechanism({
        yearlyShare: share,
        landGivenBack: share,
        nearerWork: between(0, 50_000),
        ...caps,
      }),
      generalTransfer: mechanism({ amount: between(0, 10_000), ...caps }),
    }),
    shocks,
    regions,
  })
  .map((plain) => ({
    ...plain,
    title: { en: "random", zh: "随机" },
    years: "2016..2020",
    regions: plain.regions.map((region, r) => ({ id: `region-${r}`, ...region })),
    organisers: {
      ...plain.organisers,
      enterprises: plain.organisers.enterprises
        .filter((each) => plain.products[each.product] !== "off")
        .map((each, e) => ({ id: `enterprise-${e}`, ...each })),
    },
    instruments: withNeeds(plain.instruments, plain.linkages, plain.products.cattle !== "off"),
  }));

/** Leaves out what builds on a linkage that is not in force. */
function withNeeds(given: Record<string, unknown>, linkages: Record<string, unknown>, cattle: boolean) {
  const met = ([id]: readonly [string, unknown]) =>
    ((instruments as Readonly<Record<string, Mechanism>>)[id]!.needs ?? []).every(
      (need) => linkages[need] !== undefined && linkages[need] !== "off",
    );
  return Object.fromEntries(
    Object.entries(given).filter((one) => met(one) && (cattle || one[0] !== "animalAdoptionBonus")),
  );
}
