/** Chinese for the sources that the model's declarations name; ids of facts and bare figures stay as they are. */
export const sources: Readonly<Record<string, string>> = {
  "1,860 yuan less 17 days; smallholder practice": "1860 元减去 17 个工日；小农做法",
  ".95 yuan/kg (2015) on 1,315 kg, less 8 family days":
    "2015 年每公斤 0.95 元，按 1315 公斤计，减去家庭用工 8 天",
  "1,000 yuan less 10 days": "1000 元减去 10 个工日",
  "1,100 less 5 family days and the rent of own land": "1100 元减去家庭用工 5 天与自有土地租金",
  "1,500 less 12 days": "1500 元减去 12 个工日",
  "1,500-2,000 kg": "1500—2000 公斤",
  "117 feed, 3 chick, 3 vet over a 17-month cycle (2017)":
    "17 个月周期内饲料 117 元、雏鸡 3 元、防疫 3 元（2017 年）",
  "12,000 yuan at about 100 yuan a day": "12000 元，按每天约 100 元折算",
  "12,000 yuan for 120 days (lixian-2020/L3)": "120 天 12000 元（lixian-2020/L3）",
  "150 yuan/mu (lixian-2020/L2) at 2.36 yuan/kg of wheat":
    "每亩 150 元（lixian-2020/L2），按小麦每公斤 2.36 元折算",
  "150 yuan/mu of rent (lixian-2020/L2) capitalised at 5%": "每亩租金 150 元（lixian-2020/L2），按 5% 资本化",
  "150-200 kg, over a crop of more than one year": "150—200 公斤，生长期超过一年",
  "16 kg eggs, hens not all in lay": "产蛋 16 公斤，并非全部在产",
  "18 (2010), 13 (2015), falling to 5": "2010 年 18，2015 年 13，后降至 5",
  "2,500 with hired work; net 1,954 yuan": "含雇工 2500 元；净 1954 元",
  "2,631 households at 155 points (lixian-2020/L11)": "155 个网点带动 2631 户（lixian-2020/L11）",
  "2,667 yuan less 13 family days": "2667 元减去家庭用工 13 天",
  "2.4-4; a floor of 6 held 2018-23": "2.4—4；2018—2023 年执行 6 元保底价",
  "2.5-7.5 kg, 15 at best, per hive": "每箱 2.5—7.5 公斤，最高 15",
  "200 yuan of inputs while young": "幼树期投入 200 元",
  "260,000 instructors for about 128,000 poor villages (national-2020/N10), shared by all industries":
    "约 12.8 万个贫困村有 26 万名指导员（national-2020/N10），由各产业分担",
  "290 million less household shares, over 568 villages (lixian-2020/L9)":
    "2.9 亿元减去农户股份，分摊到 568 个村（lixian-2020/L9）",
  "3,000 over the crop, part of it labour": "整个生长期 3000 元，部分为人工",
  "3,300-4,000 yuan, of it seed 1,300-2,000, less 11 days":
    "3300—4000 元，其中种子 1300—2000 元，减去 11 个工日",
  "3,500 over the crop, part of it labour": "整个生长期 3500 元，部分为人工",
  "3,500 yuan with hired picking": "含雇人采摘 3500 元",
  "3,773 yuan (2011) less 35 family days": "2011 年 3773 元减去家庭用工 35 天",
  "30 live": "活重 30",
  "30-36 live": "活重 30—36",
  "300 kg over a crop of more than one year": "300 公斤，生长期超过一年",
  "300 kg over a crop of two to three years": "300 公斤，生长期两到三年",
  "35 kg year 3, 70 year 5, 140-175 year 8": "第 3 年 35 公斤，第 5 年 70，第 8 年 140—175",
  "35-75 by grade (2020)": "按等级 35—75（2020 年）",
  "4,000 over the crop, part of it labour": "整个生长期 4000 元，部分为人工",
  "4-8, falling 2013-19": "4—8，2013—2019 年下降",
  "5% to 8% on poverty-fund shares": "扶贫资金折股分红率 5% 至 8%",
  "5,000 yuan less 25 family days": "5000 元减去家庭用工 25 天",
  "50-150 kg dry": "干品 50—150 公斤",
  "50-80 per hive": "每箱 50—80",
  "500-1,000 kg": "500—1000 公斤",
  "6,506 for two ewes and eight lambs": "两只母羊、八只羔羊共 6506 元",
  "708 kg (derived) to 1,100 kg (stated)": "708 公斤（推算）至 1100 公斤（载明）",
  "8,000 yuan, part of it labour": "8000 元，部分为人工",
  "80 to 200 kg": "80 至 200 公斤",
  "800 yuan, part of it labour": "800 元，部分为人工",
  "815 kg Gansu to 3,500-4,000 kg good orchards (2017-18)":
    "甘肃 815 公斤，优质果园 3500—4000 公斤（2017—2018 年）",
  "National Bureau of Statistics": "国家统计局",
  "a shared-dividend rule in use (parameters.md)": "现行的一种分红办法（parameters.md）",
  "about 500 kg in 9-10 months": "9—10 个月约 500 公斤",
  "below the 40% of a park (lixian-2020/L9)": "低于产业园的 40%（lixian-2020/L9）",
  "between 1.67 (2006) and ~8 (2014)": "介于 1.67（2006 年）与约 8（2014 年）之间",
  "between 100 (before 2009) and 460-520 (2012)": "介于 100（2009 年前）与 460—520（2012 年）之间",
  "by 2020 every county's standard had to reach the poverty line": "到 2020 年各县标准须达到贫困线",
  "calf 4-6k and feed 4-5k, part of the fodder own straw":
    "犊牛 4000—6000 元，饲料 4000—5000 元，部分饲草为自家秸秆",
  "colony 600 and kit 100": "蜂群 600 元，蜂具 100 元",
  "cooperative law": "农民专业合作社法",
  "cost survey less labour, hills": "成本调查扣除人工，丘陵",
  "cost survey": "成本调查",
  "dry, ordinary leaf; premium fresh leaf brings 160": "普通干茶；优质鲜叶 160",
  "dry, per 1,000 logs, taken to stand on a mu of shade": "干品，每千段，折合一亩荫棚",
  dry: "干品",
  "estimate below beef cattle, 30-36 live": "估计，低于肉牛，活重 30—36",
  "estimate for a Gansu mountain county": "对甘肃山区县的估计",
  "estimate from national-2020/N4": "据 national-2020/N4 估计",
  estimate: "估计",
  "estimate: a calf every second year, two thirds of them reared, to half a herd of cows":
    "估计：母牛占一半，两年一犊，成活三分之二",
  "estimate: above the 34,289 persons who left poverty in 2019 alone (lixian-2020/L8)":
    "估计：高于仅 2019 年脱贫的 34289 人（lixian-2020/L8）",
  "estimate: pasture is common land; winter fodder and vet": "估计：草场为公共地；计冬季饲草与防疫",
  "estimate: what the commission on a point's sales less the collective's fee can pay":
    "估计：网点佣金扣除村集体收费后的支付能力",
  "estimate, as of technical experts": "估计，同产业技术指导员",
  "estimate: a village a week of the growing season": "估计：生长季每周一个村",
  "estimate: what a good farmer's skill of 1.2 adds, of which 40% tells in the yield":
    "估计：能手技能 1.2 带来的增益，其中四成体现在单产",
  "estimate: what a village's teaching costs would buy ten courses (training: 1,500 yuan for .06 of skill)":
    "估计：一个村的指导费用可办十人次培训（每人次 1500 元，技能提高 0.06）",
  "estimate; a dividend of 800 yuan a person (lixian-2020/L4) at 8% is 10,000 yuan":
    "估计；人均分红 800 元（lixian-2020/L4）按 8% 折合 10000 元",
  "estimate; the trait itself: sichuan-2023/S2": "估计；特征本身见 sichuan-2023/S2",
  "fresh, 2,000 kg (2025); uplands below": "鲜品 2000 公斤（2025 年）；山地较低",
  hills: "丘陵",
  "household-level poverty funds (lixian-2020/L4, L8)": "到户扶贫资金（lixian-2020/L4、L8）",
  "labour recruitment to Xinjiang (lixian-2020/L13), the amounts are not published":
    "赴新疆务工（lixian-2020/L13），金额未公布",
  "lambs of 35 kg": "35 公斤羔羊",
  "lixian-2020/L13 names the award, not its amount": "lixian-2020/L13 提到该奖补，未载金额",
  "lixian-2020/L13 names the scheme, not its terms": "lixian-2020/L13 提到该办法，未载细则",
  "lixian-2020/L2: one household transfers 8 mu": "lixian-2020/L2：一户流转 8 亩",
  "lixian-2020/L8: 27,431 persons in 6,256 households are 4.38; the county a little below":
    "lixian-2020/L8：27431 人、6256 户，户均 4.38 人；全县略低",
  "national cost survey": "全国成本调查",
  "national-2020/N10: 260,000 instructors; households each are an estimate":
    "national-2020/N10：26 万名指导员；每名联系户数为估计",
  "national-2020/N5: rocky land where little else grows": "national-2020/N5：石漠化土地，少有其他作物",
  "near plum": "与李接近",
  "near plum; the best early fruit brings about 20": "与李接近；优质早果约 20",
  "none unless the scenario says": "情景未写则没有",
  "one village's herbs brought over 250,000 yuan (lixian-2020/L11)":
    "一村药材销售超过 25 万元（lixian-2020/L11）",
  "parameters.md, hired farm wage: 164 yuan (2018) to 211 yuan (2023) is 5.2% a year":
    "parameters.md 农业雇工工价：164 元（2018 年）至 211 元（2023 年），年增 5.2%",
  "parameters.md, patterns: almost half of a walnut harvest unsold where the county had no processor":
    "parameters.md 案例：县内无加工企业，近半核桃滞销",
  "parameters.md: 85 to 107": "parameters.md：85 至 107",
  "parameters.md: a family day is valued at 85 to 107 yuan": "parameters.md：家庭用工每天折价 85 至 107 元",
  "project assumption: Lixian has about 130,000 rural households": "项目假设：礼县约有 13 万农户",
  "project convention": "项目约定",
  "recalled Gansu rule of 2018 (5,000 yuan a person, 20,000 to 30,000 a household); not in facts.md":
    "据记忆的 2018 年甘肃规定（人均 5000 元，户均 2 万至 3 万元）；未列入 facts.md",
  "restart reached 74.1% by 10 April": "至 4 月 10 日复工率 74.1%",
  "sales stopped for about ten weeks (national-2020/N4, lixian-2020/L9)":
    "销售停滞约十周（national-2020/N4、lixian-2020/L9）",
  scenario: "由情景给定",
  "short-run over long-run elasticity of annuals' supply, .45 over 1.15 (parameters.md)":
    "一年生作物供给的短期与长期弹性之比，0.45 比 1.15（parameters.md）",
  "short-run over long-run elasticity of trees' supply, .2 over 1.15 (parameters.md)":
    "多年生作物供给的短期与长期弹性之比，0.2 比 1.15（parameters.md）",
  "the rent of lixian-2020/L2": "lixian-2020/L2 的租金",
  "the scenario says": "由情景给定",
  "those unable to work share through shares (national-2020/N8)":
    "无劳动能力者以入股分享（national-2020/N8）",
  "trade series": "贸易数据",
  "workshops hired the poor first (national-2020/N4)": "扶贫车间优先吸纳贫困户（national-2020/N4）",
  "year 7; 175 kg in year 8": "第 7 年；第 8 年 175 公斤",
  "this scenario": "本情景（未注明来源）",
};
