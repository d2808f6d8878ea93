/** Chinese for what parameters of places, people and their work mean. */
export const people: Readonly<Record<string, string>> = {
  "counties in the region": "区域内的县数",
  "townships in a county": "一个县的乡镇数",
  "administrative villages in a county": "一个县的行政村数",
  "rural households in a county": "一个县的农村户数",
  "mean persons in a household": "户均人口",
  "share of persons able to work": "有劳动能力的人口比例",
  "share of persons who are elderly": "老年人口比例",
  "share of persons chronically ill or disabled": "长期患病或残疾人口比例",
  "mean contracted land for each person": "人均承包地",
  "coefficient of variation of land": "承包地面积的变异系数",
  "standard deviation of skill in farming and in work": "务农与务工技能的标准差",
  "share of households registered as poor when the run starts": "期初建档立卡户比例",
  "mean cash at the start": "期初户均现金",
  "altitude of the lowest village": "最低村的海拔",
  "altitude of the highest village": "最高村的海拔",
  "mean level of roads, storage and signal: 0 none, 1 as in a city":
    "道路、仓储与通信的平均水平（0 为没有，1 如城市）",
  "share of the gap to 1 that is closed each year": "每年缩小与 1 之间差距的比例",
  "share of the run's counties that are of this kind": "此类县在全部县中的比例",
  "mean level of roads, storage and signal": "道路、仓储与通信的平均水平",
  "land for each person, relative to what the population has": "人均土地相对于全体的倍数",
  "mean share of farmland with deep soil; the rest is rock and thin earth":
    "土层深厚耕地的平均比例，其余为石漠与薄土",
  "share of it at the start": "期初比例",
  "what starting a unit takes beyond planting and assets (power, water, permits, advice), as a share of them":
    "起步所需的额外投入（水、电、手续、咨询），占种植与资产投入的比例",
  "mean ability of cooperatives' managers; 1 where advice is as good as in the library's counties":
    "合作社负责人的平均能力，1 为一般县的水平",
  "share of a herd's yearly increase that is kept as wealth rather than sold at usual prices":
    "畜群年增量中作为财富留养、不按常价出售的比例",
  "probability that a household reconsiders its product in a year": "一年中农户重新考虑种养品种的概率",
  "intensity of choice (beta), per 1,000 yuan/mu of utility": "选择强度（β），按每亩千元效用计",
  "weight of own experience against the village's record": "自身经验相对于全村记录的权重",
  "utility lost per variance of margin, in (1,000 yuan/mu)^2": "每单位收益方差损失的效用（千元/亩的平方）",
  "utility of a product that the whole village grows": "全村都种的产品带来的效用（模仿）",
  "rate at which establishment costs become a yearly annuity": "建园投入折为年金的利率",
  "years over which a new stand must pay": "新建园须收回投入的年数",
  "weight of this year in the memory of margins": "当年在收益记忆中的权重",
  "land kept for grain and potatoes": "留作口粮的土地",
  "standard deviation of a household's own yield luck": "农户自身产量波动的标准差",
  "days a labourer can work in a year": "一个劳动力一年可劳动的天数",
  "what a family counts a day of its own work": "家庭对自家一个工日的估价",
  "wage of a hired farm day in the base year": "基年农业雇工日工资",
  "yearly growth of wages": "工资年增长率",
  "days of odd jobs a labourer at home finds in a year": "在家劳动力一年能找到的零工天数",
  "what a migrant of mean skill brings or sends home, living costs deducted, in 2018":
    "一般技能外出务工者一年带回家的净收入（2018 年价）",
  "what being away must bring beyond the money": "外出须额外补偿的离家成本",
  "standard deviation of that cost between households": "离家成本在农户间的标准差",
  "probability that a household rethinks migration in a year": "一年中农户重新考虑外出的概率",
  "least a person spends in a year": "每人每年最低支出",
  "share of net income that is spent": "纯收入中用于消费的比例",
  "share of cash that is spent": "现金中用于消费的比例",
  "most a household can owe": "农户负债上限",
  "share of cash above subsistence that goes into debt each year": "超出基本生活的现金中每年用于还债的比例",
  "basic pension of an elderly person in 2018": "老年人基础养老金（2018 年）",
  "allowance of a disabled person in 2018": "残疾人补贴（2018 年）",
  "grain and soil subsidy on contracted land": "承包地耕地地力与种粮补贴",
  "other public transfers, every person, in 2018": "其他人均转移支付（2018 年）",
  "yearly growth of pensions, allowances and other transfers": "养老金、补贴等转移支付的年增长率",
  "elasticity of the share sold to the expected price: weak where animals are wealth":
    "出栏比例对预期价格的弹性（视畜为财富之地较弱）",
  "largest herd that its pasture carries, relative to the first one": "草场可承载的最大畜群（相对期初）",
  "share of the standing herd that dies, for each share of the year's yield that weather takes":
    "天气每造成一份减产，存栏死亡的比例",
  "share of the first herd that is not sold even in distress": "困难时也不出售的底群比例（相对期初）",
  "price of an animal sold in distress, as a share of the farm-gate price":
    "困难时出售牲畜的价格，占地头价的比例",
  "what kitchen plot and yard animals leave each person at home in a year, used there and valued as bought, in the first year":
    "庭院与自养畜禽一年给在家每人的自用收益，按购买价计（首年价）",
  "share of households with a hand at home that trade: shop, carriage, mill, craft":
    "有劳动力在家的农户中自营工商（小店、运输、加工、手艺）的比例",
  "what a trade leaves a household of mean skill in a year, beside its other work, in 2018":
    "自营工商一年给平均技能农户的净收入（2018 年）",
  "poverty line of the year": "当年贫困线",
  "growth of the line after its last given year": "给定年份之后贫困线的增长率",
  "share of households past both checks whose exit is verified and recorded in a year":
    "达到两项标准的农户中，当年核实并标注脱贫的比例",
  "share of the line that a stable source must bring for an exit to be recorded":
    "认定脱贫时稳定收入须达到贫困线的比例",
  "years in a row above the line after which an exit is counted as durable; watched, never acted on":
    "连续若干年在线上即计为稳定脱贫（仅用于观察）",
};
