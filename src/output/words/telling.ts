/** What a step told of a household, as sentences: what it weighed, what it drew, what it decided. */
import { nameOf, type Names } from "./names.ts";
import { decimal, telling as number } from "./number.ts";
import { fill, type Lang, spellOut, type Text } from "./text.ts";
import { instrumentName } from "./metrics.ts";
import type { Telling } from "../../model/step.ts";

const SENTENCES: Readonly<Record<string, Text>> = {
  keptProduct: {
    en: "Did not think its product over this year (drew {drew}; below {reconsider} it would have).",
    zh: "今年没有重新考虑种什么（抽到 {drew}，低于 {reconsider} 才会考虑）。",
  },
  choseProduct: { en: "Chose {product} (drew {drew}).", zh: "选择{product}（抽到 {drew}）。" },
  keptWork: {
    en: "Did not think its work over this year (drew {drew}): {migrants} away as migrants.",
    zh: "今年没有重新考虑务工（抽到 {drew}）：外出务工 {migrants} 人。",
  },
  offeredLand: {
    en: "Offered {mu} mu at {rent} yuan a mu, against an expected margin of {margin} (drew {drew}, below {willing}).",
    zh: "愿以每亩 {rent} 元流转 {mu} 亩，自种预期每亩 {margin} 元（抽到 {drew}，低于 {willing}）。",
  },
  keptLand: {
    en: "Kept its land: rent {rent} yuan a mu, expected margin {margin} (drew {drew}; below {willing} it is willing).",
    zh: "没有流转土地：租金每亩 {rent} 元，自种预期每亩 {margin} 元（抽到 {drew}，低于 {willing} 才愿意）。",
  },
  weighedTrust: {
    en: "Weighed having {mu} idle mu worked for it, {migrants} away, at {net} yuan a mu after the fee (drew {drew}; below {willing} it considers).",
    zh: "考虑托管闲置土地 {mu} 亩、外出 {migrants} 人，付费后每亩余 {net} 元（抽到 {drew}，低于 {willing} 才会考虑）。",
  },
  keptWorkOfLand: {
    en: "Saw nothing in having land worked for it: {net} yuan a mu after the fee (drew {drew}; below {willing} it considers).",
    zh: "不托管土地：付费后每亩余 {net} 元（抽到 {drew}，低于 {willing} 才会考虑）。",
  },
  weighedStalls: {
    en: "Weighed stalls in {enterprise}: {income} yuan a year against {worth} for its days (drew {drew}; below {willing} it considers).",
    zh: "考虑承租 {enterprise} 的棚舍：预期年收入 {income} 元，劳动日值 {worth} 元（抽到 {drew}，低于 {willing} 才会考虑）。",
  },
  noStallsWorthIt: {
    en: "No park offered stalls that promised more than its days are worth.",
    zh: "没有园区棚舍的预期收入高于其劳动日价值。",
  },
  weighedWorkshop: {
    en: "Weighed the workshop: {wage} yuan in piece wages, {lost} in odd jobs given up (drew {drew}; below {willing} it considers).",
    zh: "考虑进车间：计件工资 {wage} 元，放弃零工 {lost} 元（抽到 {drew}，低于 {willing} 才会考虑）。",
  },
  weighedMaterialShares: {
    en: "Weighed entering {mu} mu as shares: dividend {dividend} yuan a mu, expected margin {margin} (drew {drew}; below {willing} it considers).",
    zh: "考虑以 {mu} 亩土地入股：每亩分红 {dividend} 元，自种预期每亩 {margin} 元（抽到 {drew}，低于 {willing} 才会考虑）。",
  },
  weighedAdvice: {
    en: "Weighed technical service: worth {worth} yuan a mu, fee {fee}; skill {skill}.",
    zh: "考虑技术服务：每亩价值 {worth} 元，收费 {fee} 元；技能 {skill}。",
  },
  learntWork: {
    en: "Taught by the team for labour migration: {learnt} more skill in wage work than its {skill}.",
    zh: "劳务专班培训：务工技能在 {skill} 的基础上提高 {learnt}。",
  },
  knewFromTeam: {
    en: "{product}: the industry's team has taught the village {known} of what it can; the yield is {factor} times that without.",
    zh: "{product}：专班已教会本村 {known} 的技术，单产为未教时的 {factor} 倍。",
  },
  reachedByHelp: {
    en: "Reached by industrial assistance (drew {drew}, below {share}).",
    zh: "获得产业帮扶（抽到 {drew}，低于 {share}）。",
  },
  notReachedByHelp: {
    en: "Not reached by industrial assistance this year (drew {drew}; below {share} it would have been).",
    zh: "今年未获产业帮扶（抽到 {drew}，低于 {share} 才会获得）。",
  },
  lostAnimals: {
    en: "Lost its animals (drew {drew}, below {mortality}).",
    zh: "所养畜禽死亡（抽到 {drew}，低于 {mortality}）。",
  },
  keptAnimals: {
    en: "Kept its animals alive (drew {drew}; below {mortality} it would have lost them).",
    zh: "所养畜禽成活（抽到 {drew}，低于 {mortality} 则死亡）。",
  },
  drewYield: {
    en: "{product}: {bearing} of full bearing, weather {weather}, own luck {luck}.",
    zh: "{product}：挂果 {bearing}，天气 {weather}，自身运气 {luck}。",
  },
  judgedRegistered: {
    en: "Stays registered as poor: income {income} yuan a person, steady part {steady}, line {line} (drew {drew}; verified below {verified}).",
    zh: "仍为建档立卡：人均收入 {income} 元，稳定部分 {steady} 元，贫困线 {line} 元（抽到 {drew}，低于 {verified} 方予核查）。",
  },
  judgedNotRegistered: {
    en: "Not registered as poor: income {income} yuan a person, steady part {steady}, line {line}.",
    zh: "非建档立卡：人均收入 {income} 元，稳定部分 {steady} 元，贫困线 {line} 元。",
  },
  weighedOnline: {
    en: "Weighed selling online, in yuan a kg: farm gate {farmGate}, on consignment {consignment}, the shop's quote {quote}, a base {base} (0: not offered; drew {drew}, newcomers join below {willing}).",
    zh: "比较电商销售（元/公斤）：地头 {farmGate}，代销 {consignment}，网店收购报价 {quote}，基地 {base}（0 为没有；抽到 {drew}，低于 {willing} 的新户才加入）。",
  },
  weighedExport: {
    en: "Weighed delivering to the exporter: it would pay {pays} yuan a kg, the farm gate {farmGate}; a kg brings it {brings} (drew {drew}, below {willing} it considers).",
    zh: "比较向出口企业交货：企业每公斤约付 {pays} 元，地头 {farmGate} 元；企业每公斤所得 {brings} 元（抽到 {drew}，低于 {willing} 才考虑）。",
  },
  weighedLive: {
    en: "Weighed selling live what closed channels leave unsold ({closed} of it): {price} yuan a kg, host: {host} (drew {drew}, below {willing} it takes part).",
    zh: "比较直播销售渠道受阻未能卖出的部分（占 {closed}）：每公斤 {price} 元，主播：{host}（抽到 {drew}，低于 {willing} 才参加）。",
  },
  offeredCollectiveJob: {
    en: "The village collective's {asset} offered {jobs} jobs near home.",
    zh: "村集体的{asset}提供 {jobs} 个就近岗位。",
  },
  claimedGrant: {
    en: "{instrument}: claimed {claimed} yuan, is granted {granted}.",
    zh: "{instrument}：申请 {claimed} 元，获批 {granted} 元。",
  },
  fundReach: {
    en: "May have the household industrial fund (drew {drew}; reached below {reached}).",
    zh: "可申请到户产业扶持资金（抽到 {drew}，低于 {reached} 当年落实）。",
  },
  claimedShares: {
    en: "Is to have {claimed} yuan of poverty money invested in its name.",
    zh: "拟以其名义将 {claimed} 元扶贫资金入股。",
  },
  insured: {
    en: "{instrument}: premium {premium} yuan with subsidy, indemnity {indemnity}.",
    zh: "{instrument}：保费 {premium} 元（含补贴），赔付 {indemnity} 元。",
  },
  choseMigrants: { en: "Sends {migrants} away to work.", zh: "外出务工 {migrants} 人。" },
  choseArea: { en: "Plans to work {mu} mu.", zh: "计划经营 {mu} 亩。" },
  drewFounding: {
    en: "Failed before; founded anew below {founded} (drew {drew}).",
    zh: "此前已失败；低于 {founded} 则重新组建（抽到 {drew}）。",
  },
  builtToSize: {
    en: "Opens at {percent}% of its full size, with {jobs} jobs.",
    zh: "投产，达到设计规模的 {percent}%，岗位 {jobs} 个。",
  },
  runsAtSize: {
    en: "Runs at {percent}% of its full size, with {jobs} jobs.",
    zh: "运行于设计规模的 {percent}%，岗位 {jobs} 个。",
  },
  notTempted: {
    en: "Kept its contracts: the market pays no less than it has agreed.",
    zh: "履行订单：市场价不低于约定价。",
  },
  resisted: {
    en: "Kept its contracts though the market pays less (drew {drew}; below {reneging} it would have broken them).",
    zh: "市场价较低，仍履行订单（抽到 {drew}，低于 {reneging} 则毁约）。",
  },
  reneged: {
    en: "Broke its contracts: the market pays less (drew {drew}, below {reneging}).",
    zh: "毁约：市场价较低（抽到 {drew}，低于 {reneging}）。",
  },
  brokePromises: {
    en: "Could not keep promises of {arrears} yuan with cash, credit and assets: it fails.",
    zh: "现金、授信与资产仍不足以兑付 {arrears} 元：倒闭。",
  },
  ranOutOfCash: {
    en: "Lacks {missing} yuan; the bank lends {credit} at most: it fails.",
    zh: "缺 {missing} 元，银行最多贷 {credit} 元：倒闭。",
  },
  drewOnCredit: { en: "Lacks {missing} yuan and borrows it.", zh: "缺 {missing} 元，向银行借入。" },
};

/** Alternatives that were weighed are told in one sentence. */
const WEIGHED: Readonly<Record<string, { readonly all: Text; readonly one: Text }>> = {
  weighedArea: {
    all: { en: "Weighed, in yuan a year: {list}.", zh: "比较（元/年）：{list}。" },
    one: { en: "{mu} mu {yuan}", zh: "{mu} 亩 {yuan}" },
  },
  weighedProduct: {
    all: { en: "Weighed, in yuan per mu: {list}.", zh: "比较（元/亩）：{list}。" },
    one: { en: "{product} {utility}", zh: "{product} {utility}" },
  },
  weighedMigrants: {
    all: {
      en: "Weighed sending workers away, in yuan a year: {list}.",
      zh: "比较外出务工（元/年）：{list}。",
    },
    one: { en: "{migrants}: {yuan}", zh: "{migrants} 人：{yuan}" },
  },
};

export function sentencesOf(tellings: readonly Telling[], names: Names, lang: Lang): string[] {
  const sentences: string[] = [];
  for (const id of new Set(tellings.map((one) => one.id))) {
    const same = tellings.filter((one) => one.id === id).map(({ values }) => inWords(values, names, lang));
    const weighed = Object.hasOwn(WEIGHED, id) ? WEIGHED[id] : undefined;
    if (weighed !== undefined) {
      const list = same.map((values) => fill(weighed.one, lang, values)).join(lang === "zh" ? "；" : ", ");
      sentences.push(fill(weighed.all, lang, { list }));
    } else for (const values of same) sentences.push(sentence(id, values, lang));
  }
  return sentences;
}

/** A telling that nobody has put in words yet is told as it is. */
function sentence(id: string, values: Readonly<Record<string, string>>, lang: Lang): string {
  const known = Object.hasOwn(SENTENCES, id) ? SENTENCES[id] : undefined;
  if (known !== undefined) return fill(known, lang, values);
  const told = Object.entries(values).map(([name, value]) => `${spellOut(name).toLowerCase()} ${value}`);
  return `${spellOut(id)}: ${told.join(", ")}.`;
}

function inWords(values: Telling["values"], names: Names, lang: Lang): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => {
    if (typeof value === "number") return [name, Number.isInteger(value) ? decimal(value) : number(value)];
    if (name === "instrument") return [name, instrumentName(value, lang)];
    return [name, name === "product" ? nameOf(value, lang, names) : value];
  });
  return Object.fromEntries(entries);
}
