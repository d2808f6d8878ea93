/** Chinese for what parameters of products and markets mean. */
export const markets: Readonly<Record<string, string>> = {
  "yearly yield of a unit in full bearing": "盛产期单位年产量",
  "market price at the start": "期初市场价格",
  "yearly cash inputs of a unit, without labour and rent": "单位年现金投入（不含劳动与地租）",
  "cost of setting up a unit, without labour": "单位建园（建群）投入（不含劳动）",
  "labour of a unit in full bearing": "盛产期单位用工",
  "age of the stand at first bearing": "初果年龄",
  "age of the stand at full bearing": "盛产年龄",
  "yearly dispersion of price (coefficient of variation)": "价格年际离散程度（变异系数）",
  "own-price elasticity of demand": "需求的自价格弹性",
  "yearly growth of demand at a given real price": "实际价格不变时需求的年增长率",
  "long-run elasticity of outside supply": "外部供给的长期弹性",
  "market price at which the outside would keep its supply of the start; the price at the start unless given":
    "外部维持期初供给所需的市场价；未给出时为期初价格",
  "share of the region in the relevant market at the start": "期初本区域在相关市场中的份额",
  "lowest altitude at which it does well": "适宜的最低海拔",
  "highest altitude at which it does well": "适宜的最高海拔",
  "share of its yield that thin rocky soil costs it: 0 grows on bare karst, 1 only in deep soil":
    "薄土石漠造成的减产比例（0 为石漠上也能长，1 为只宜厚土）",
  "weight of an animal that can be held or sold alive; 0 for what is sold as eggs, honey or fattened stock":
    "可留养或活卖的牲畜体重；以蛋、蜜或育肥出售的为 0",
  "share of land (crops) or of households (animals) at the start": "期初面积份额（作物）或农户份额（养殖）",
  "animals of a household that keeps them, at the start": "期初养殖户的户均头数",
  "share of the usual margin of trade and transport that it bears; what keeps and travels well bears less":
    "承担的流通费用占通常水平的比例（耐储运者较低）",
  "yearly growth of base prices and of the cost of inputs": "基准价格与投入成本的年增长率",
  "share of last year's price disturbance that lasts": "上年价格扰动的延续比例",
  "weight of the last price in expected prices (1: naive)": "上年价格在预期价格中的权重（1 为静态预期）",
  "share of the wanted change in capacity that the outside makes in a year": "外部产能每年实现所需调整的比例",
  "the same of what stands for years, trees above all": "多年生（主要是果树林木）的同一比例",
  "share of the market price that trade and transport take from a remote village":
    "偏远村市场价中流通费用所占比例",
  "share of that margin that perfect infrastructure saves": "完善的基础设施可节省的流通费用比例",
  "share of that margin that selling together saves": "联合销售可节省的流通费用比例",
  "local handling capacity at the start, traders' and processors' together, in normal harvests":
    "期初本地处理能力（商贩与加工合计，以正常年产量计）",
  "least part of that capacity that small traders have, however large the processors beside them":
    "不论加工企业多大，小商贩至少占有的处理能力",
  "worth, at base prices, of what a county's traders take of any product in a year, grown there before or not":
    "一个县的商贩一年可收任一产品的价值（按基准价）",
  "share of the gap between harvest and handling that small traders build each year":
    "小商贩每年补足产量与处理能力缺口的比例",
  "harvest beyond handling capacity that still finds a buyer, as a share of that capacity":
    "超出处理能力仍能卖出的产量（占处理能力的比例）",
  "price lost per harvest beyond handling capacity": "产量每超出处理能力一份所损失的价格",
  "lowest farm-gate price in a glut, as a share of the normal one": "滞销时最低地头价占正常价的比例",
  "most that serving a product together adds to yield": "同一产品统一服务带来的最大增产",
  "area served together in a township that brings half of that gain": "获得一半增产所需的乡镇统一服务面积",
};
