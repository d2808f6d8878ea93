/** Chinese for what parameters of shocks mean. */
import type { Hazard } from "../../../model/parameters/products.ts";

const HAZARDS: Readonly<Record<Hazard, string>> = {
  drought: "干旱",
  frost: "春霜冻",
  hail: "冰雹",
  rain: "连阴雨",
  pest: "虫害",
  disease: "疫病",
  snow: "雪灾低温",
  flood: "洪涝滑坡",
  animalEpidemic: "动物疫情",
};

/** The hazards as English phrases name them beside their ids. */
const SPELT: Readonly<Partial<Record<Hazard, string>>> = {
  frost: "spring frost",
  rain: "long rain",
  snow: "snow and cold",
  flood: "flood and landslide",
  animalEpidemic: "animal epidemic",
};

const byHazard = (Object.entries(HAZARDS) as [Hazard, string][]).flatMap(([id, zh]) => [
  [`how often ${id} comes, relative to what the scenario says of it`, `${zh}发生的频繁程度（相对情景设定）`],
  [`share of the harvest that ${id} of full strength takes`, `${zh}最强时造成的减产比例`],
  [`share of years in which a village meets ${SPELT[id] ?? id}`, `一个村遭遇${zh}的年份比例`],
]);

export const shocks: Readonly<Record<string, string>> = {
  ...Object.fromEntries(byHazard),
  "strength when it just occurs; 1 is the full strength of the vulnerabilities": "刚发生时的强度（1 为最强）",
  "growth of strength with its rarity": "强度随罕见程度的增长",
  "share of variance common to the county": "全县共有的方差比例",
  "share of variance common to the township": "乡镇共有的方差比例",
  "strength there in that year": "该年该地的强度",
  "years that it lasts": "持续年数",
  "price as a share of what it would have been": "价格相对于原本的比例",
  "share of years in which one begins by luck, for each product": "每种产品随机发生的年份比例",
  "price as a share of what it would have been, of one that luck brings": "随机发生时价格相对于原本的比例",
  "standard deviation of that factor's logarithm": "该系数对数的标准差",
  "size relative to that of 2020": "相对 2020 年的规模",
  "share of years in which one comes by luck": "随机发生的年份比例",
  "size of one that luck brings, relative to that of 2020": "随机发生时相对 2020 年的规模",
  "share of the year's sales that meets a closed channel": "遭遇渠道关闭的年销售比例",
  "price that a closed channel still brings, as a share of the normal one":
    "渠道关闭时的价格，占正常价的比例",
  "share of the year that migrants could not work": "外出者不能务工的时间比例",
  "share of projects at work in early spring": "初春项目开工率",
  "share of the year to which that operating rate applies": "该开工率适用的时间比例",
  "share of roads, storage and signal that a flood of full strength breaks":
    "最强洪涝损毁道路、仓储与通信的比例",
  "share of the land that a household works itself that full strength carries away for good":
    "最强时永久冲毁自营土地的比例",
  "what a village's roads, storage and signal cost to build from nothing":
    "从零建设一村道路、仓储与通信的成本",
  "what a mu of field is worth: some twenty years of mountain rent": "每亩地的价值（约二十年山区地租）",
  "outside supply as a share of what it would have been": "外部供给相对于原本的比例",
  "outside supply as a share of what it would have been, of one that luck brings":
    "随机发生时外部供给相对于原本的比例",
  "demand as a share of the year before, each year that it lasts": "持续期内每年需求相对上年的比例",
  "demand as a share of the year before, each year that it lasts, of one that luck brings":
    "随机发生时每年需求相对上年的比例",
  "demand at a given price as a share of what it would have been": "同价需求相对于原本的比例",
  "demand at a given price as a share of what it would have been, of one that luck brings":
    "随机发生时同价需求相对于原本的比例",
  "price of inputs as a share of what it would have been": "投入品价格相对于原本的比例",
  "share of years in which one begins by luck in a county": "一个县随机发生的年份比例",
  "price of inputs as a share of what it would have been, of one that luck brings":
    "随机发生时投入品价格相对于原本的比例",
  "share of its luck that all counties have in common": "各县共有的随机成分比例",
  "credit lines as a share of the usual ones": "授信额度相对通常的比例",
  "credit lines as a share of the usual ones, of one that luck brings": "随机发生时授信额度相对通常的比例",
  "share of years in which any organiser fails by luck, whatever its books say":
    "任一主体不论账目而倒闭的年份比例",
  "share of fixed assets that is gone before they are sold": "变现前已灭失的固定资产比例",
  "share of years in which any programme that still runs ends by luck": "任一在行项目随机终止的年份比例",
};
