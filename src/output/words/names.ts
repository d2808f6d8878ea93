/**
 * Names of the things in rows: products, sectors, kinds of payment, sources of income. A scenario's own titles come
 * first, then the library's, then the words here; anything else is its identifier spelt out.
 */

import type { Kind, Sector } from "../../ledger/chart.ts";
import { productLibrary } from "../../model/products/library.ts";
import { capital, type Lang, spellOut, type Text } from "./text.ts";

/** Titles that a scenario gives to its own products, alternatives and organisers, by id. */
export type Names = Readonly<Record<string, Text>>;

const SECTORS: Readonly<Record<Sector, Text>> = {
  household: { en: "Households", zh: "农户" },
  cooperative: { en: "Co-ops", zh: "合作社" },
  enterprise: { en: "Enterprises", zh: "龙头企业" },
  collective: { en: "Collectives", zh: "村集体" },
  government: { en: "Government", zh: "政府" },
  bank: { en: "Bank", zh: "银行" },
  insurer: { en: "Insurer", zh: "保险" },
  outside: { en: "Outside", zh: "外部" },
};

const KINDS: Readonly<Record<Kind, Text>> = {
  opening: { en: "Opening stocks", zh: "期初存量" },
  sales: { en: "Sales", zh: "销售" },
  contractSales: { en: "Sales under contract", zh: "订单销售" },
  inputs: { en: "Inputs", zh: "生产投入" },
  establishment: { en: "Establishment of stands", zh: "建园投入" },
  investment: { en: "Investment", zh: "投资" },
  wages: { en: "Wages", zh: "工资" },
  migrantIncome: { en: "Migrants' wages", zh: "外出务工收入" },
  landRent: { en: "Land rent", zh: "土地租金" },
  guaranteedDividend: { en: "Guaranteed dividends", zh: "保底分红" },
  residualDividend: { en: "Dividends from surplus", zh: "盈余分红" },
  patronageRefund: { en: "Patronage refunds", zh: "交易量返还" },
  founderCapital: { en: "Founders' capital", zh: "发起人出资" },
  founderDividend: { en: "Founders' dividends", zh: "发起人分红" },
  shareCapital: { en: "Share capital", zh: "入股资金" },
  award: { en: "Awards to organisers", zh: "带贫奖补" },
  industrialFund: { en: "Household industrial funds", zh: "到户产业资金" },
  collectiveFund: { en: "Collective-income funds", zh: "集体经济资金" },
  animals: { en: "Animals handed out", zh: "投放畜禽" },
  slaughterBonus: { en: "Adoption bonus at slaughter", zh: "出栏补助" },
  publicTransfer: { en: "Public transfers", zh: "转移支付" },
  publicJobs: { en: "Public jobs", zh: "公益岗位" },
  fiscalTransfer: { en: "Transfers from higher levels", zh: "上级财政转移" },
  loan: { en: "Loans", zh: "贷款" },
  repayment: { en: "Repayments", zh: "还本" },
  interest: { en: "Interest", zh: "利息" },
  premium: { en: "Insurance premiums", zh: "保费" },
  indemnity: { en: "Insurance indemnities", zh: "保险赔付" },
  liquidation: { en: "Liquidation of failed organisers", zh: "破产清算" },
  tax: { en: "Tax", zh: "税收" },
  consumption: { en: "Consumption", zh: "消费" },
  otherIncome: { en: "Other income", zh: "其他收入" },
  onlineSales: { en: "Sales online and for export", zh: "电商与出口销售" },
  commission: { en: "Commissions and fees", zh: "佣金与服务费" },
  collectiveRelief: { en: "Relief by collectives", zh: "村集体救助" },
  collectiveDividend: { en: "Dividends of collectives", zh: "村集体分红" },
  serviceFee: { en: "Fees for work and advice", zh: "服务费" },
  stallRent: { en: "Rent of park stalls", zh: "园区棚舍租金" },
  materialDividend: { en: "Dividends on material shares", zh: "实物入股分红" },
  programmeTransfer: { en: "Programme transfers", zh: "项目补助" },
  livingAllowance: { en: "Minimum living allowance", zh: "最低生活保障金" },
  disasterRelief: { en: "Disaster relief", zh: "救灾款" },
  shareInvestment: { en: "Poverty funds for shares", zh: "扶贫资金折股" },
  wageSubsidy: { en: "Wage subsidies", zh: "吸纳就业补贴" },
  migrationSupport: { en: "Support of labour migration", zh: "务工补助" },
  training: { en: "Training", zh: "技能培训" },
  technicalExperts: { en: "Technical experts", zh: "技术指导" },
  servicePoint: { en: "E-commerce service points", zh: "电商服务点" },
  infrastructure: { en: "Infrastructure", zh: "基础设施建设" },
  guarantee: { en: "Credit guarantees called", zh: "担保代偿" },
  interestSubsidy: { en: "Interest subsidies", zh: "贷款贴息" },
  bridgeLoan: { en: "Emergency liquidity", zh: "应急周转金" },
  bridgeRepayment: { en: "Emergency liquidity repaid", zh: "周转金归还" },
  purchasePremium: { en: "Premium of consumption-side purchasing", zh: "消费帮扶溢价" },
  reservePurchase: { en: "Purchases for the reserve", zh: "收储支出" },
  reserveSale: { en: "Sales from the reserve", zh: "储备销售" },
  productSupport: { en: "Support of the designated product", zh: "主导产业补助" },
  relocation: { en: "Relocation", zh: "易地搬迁" },
  reclamationAward: { en: "Award for demolition and reclamation", zh: "拆旧复垦奖补" },
};

const SOURCES = {
  wages: { en: "Wages", zh: "工资性收入" },
  business: { en: "Own farming", zh: "经营性收入" },
  property: { en: "Rent, dividends, refunds", zh: "财产性收入" },
  transfers: { en: "Transfers", zh: "转移性收入" },
} as const satisfies Record<string, Text>;

/** The four sources of household income, in the order of the statistics. */
export type IncomeSource = keyof typeof SOURCES;
export const INCOME_SOURCES = Object.keys(SOURCES) as IncomeSource[];

const named = (table: Names, id: string): Text | undefined =>
  Object.hasOwn(table, id) ? table[id] : undefined;

/** The name of a product, an alternative or an organiser. */
export function nameOf(id: string, lang: Lang, names: Names = {}): string {
  const own = named(names, id)?.[lang];
  if (own !== undefined) return own;
  const library = Object.hasOwn(productLibrary, id)
    ? productLibrary[id as keyof typeof productLibrary].title[lang]
    : undefined;
  return library === undefined ? spellOut(id) : capital(library);
}

export const sectorName = (id: string, lang: Lang): string => named(SECTORS, id)?.[lang] ?? spellOut(id);

export const kindName = (id: string, lang: Lang): string => named(KINDS, id)?.[lang] ?? spellOut(id);

export const sourceName = (id: IncomeSource, lang: Lang): string => SOURCES[id][lang];
