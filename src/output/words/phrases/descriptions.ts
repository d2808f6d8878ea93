/** Chinese for what words, switches and lists of a scenario mean. */
export const descriptions: Readonly<Record<string, string>> = {
  "things to vary by name: for --set, --vary, calibrate and the page":
    "可按名称调节的量：供 --set、--vary、calibrate 与页面使用",
  "the path that it sets, as --set takes it, or a list of paths": "它设定的路径（如 --set），或路径列表",
  "fitted by calibrate, between from and to": "由 calibrate 在 from 与 to 之间拟合",
  'first and last year, both included, like "2016..2025"': "首末年份（含），如 2016..2025",
  "whether households differ in persons, labourers and the rest, or are all the mean household":
    "农户人口、劳力等各不相同，或全为平均户",
  "age of the trees at the start: spread over their life, or all in full bearing":
    "期初树龄：分布于一生，或全为盛产",
  "kinds of county that the run is made of; one kind, as the population says, unless given":
    "由哪几类县组成；不写则只有一类",
  "products known here, with their share at the start; all, unless given":
    "此地已有的产品及期初份额；不写则为全部",
  "products of the library that this place knows": "产品库中此地已有的产品",
  "whether it is grown for food before anything else": "是否首先作为口粮种植",
  "form of demand and outside supply; linear is Ezekiel's cobweb around the reference point":
    "需求与外部供给的形式；linear 为围绕参照点的埃齐基尔蛛网",
  "products that the library does not have, stated in full": "产品库之外的产品，须完整给出",
  "poverty line by year (2010 constant 2,300 yuan, indexed); between years it is interpolated, after the last it grows":
    "各年贫困线（2010 年不变价 2300 元，按指数调整）；年间插值，末年之后增长",
  "whether prices carry yearly noise of the product's own dispersion": "价格是否带有年际随机波动",
  "id of the product it keeps, processes or trades first of all": "首先养殖、加工或经营的产品",
  "grower: keeps animals or land of its own; processor: buys, processes and sells; trader: sells online what others grow":
    "grower：自养自种；processor：收购加工销售；trader：线上销售他人产品",
  "whether registered poor households are served first": "是否优先服务建档立卡户",
  "kind of rent: a fixed sum; so much grain at the year's market price; or a lower sum with first claim on jobs":
    "租金形式：固定；按当年粮价折实物；较低租金加优先务工",
  "whether registered poor households' land is taken first": "是否优先流转建档立卡户的土地",
  "whether registered poor households get stalls first": "建档立卡户是否优先获得棚舍",
  "first year in which villagers are hired; before it all work is day labour":
    "开始招收本村人的年份；此前全用零工",
  "whether cooperatives hire registered poor households first": "合作社是否优先雇用建档立卡户",
  "whether what registered poor households offer is taken first": "是否优先接纳建档立卡户的入股",
  "who gets what a household's capital earns: the household, or household, village collective and organiser":
    "农户股金收益归谁：农户，或农户、村集体与主体三方",
  "whether a cooperative of the village teaches and buys back where no enterprise keeps the animal":
    "无企业养殖时，本村合作社是否传技回购",
  "the shop sells for the household, keeps a commission and pays after the sale":
    "代销：店铺代卖、扣点，售后付款",
  "the shop buys at a quote made before the season and carries the price risk":
    "收购：季前报价买断，店铺承担价格风险",
  "the enterprise founds bases of its product: floor, premium and inputs":
    "产业：企业建基地，给保底、溢价与投入",
  "villagers run the points and pack, poor households first": "就业：村民运营与包装，贫困户优先",
  "whether registered poor households come first, where skill allows": "技能允许时建档立卡户是否优先",
  "poverty funds become shares of the enterprise; needs capitalShares":
    "入股：扶贫资金成为企业股份；需启用资金入股",
  "known prices narrow trade's margin and sharpen expectations": "信息：价格公开，缩小流通费用、改善预期",
  "id of the exporter, a processor or trader; the first of them unless given":
    "出口企业的编号；不写则取第一家",
  "years in which the foreign price is a factor of what it would have been": "国外价乘以系数的年份",
  "kinds of asset, e.g. a solar station, village tourism, shop space (national-2020/N11)":
    "资产种类，如光伏电站、乡村旅游、商铺（national-2020/N11）",
  "programme: the county pays; loan: the collective's cash first, then the bank":
    "programme：县里出资；loan：先集体现金后贷款",
  "whether a collective with cash enough builds the cheapest kind that it lacks":
    "村集体有钱时是否自建最便宜的一种",
  "ids of the products insured; all unless given": "参保产品；不写则为全部",
  "id of the animal that earns it": "可得奖补的牲畜",
  "ids of the products that have a floor; all unless given": "有保底价的产品；不写则为全部",
  "places that get one product each": "按村、乡或县各指定一种产品",
  "id of the product for all of them; each place's best unless given": "统一指定的产品；不写则各取最优",
  "place whose crop area the share is taken of": "按村、乡或县的作物面积计份额",
  "whether staples are capped too": "粮食作物是否也受限",
  "what outside capital may not do: grow or keep animals itself, process, or trade online":
    "外来资本不得从事的环节：自种自养、加工或线上经营",
  "ids of the products that are closed to it; all unless given": "对其关闭的产品；不写则为全部",
  "years and places in which it strikes with a given strength, instead of by luck":
    "按指定强度发生的年份与地点（代替随机）",
  "where it strikes; everywhere, unless given": "发生地点；不写则为全境",
  "kinds of county by id": "按类别编号",
  "counties by row, counted from 0 through all counties": "县序号（从 0 起）",
  "townships by row, counted from 0 through all counties": "乡镇序号（从 0 起）",
  "villages by row, counted from 0 through all counties": "村序号（从 0 起）",
  "years in which it must come": "必须发生的年份",
  "products that luck may strike; all, unless given": "可能随机受冲击的产品；不写则为全部",
  "years with an epidemic; 2020 (national-2020/N4), unless given":
    "疫情年份；不写则为 2020（national-2020/N4）",
  "years and places in which it must come": "必须发生的年份与地点",
  "who fails, and when": "谁在何时倒闭",
  "id of the enterprise": "企业编号",
  "row of the cooperative, counted from 0 through all villages": "合作社序号（按村从 0 起）",
  "which programme ends, and when": "哪项政策何时终止",
  "first year without it": "终止后的首年",
  "id of the instrument": "政策编号",
  "the scenario puts this figure in itself, so that only its being kept is tested":
    "情景自身给定的数，只检验是否落实",
  "kept back: nothing was fitted to it, nor chosen with it in view": "留出检验：未据此拟合或选择",
  "products of its industry, by id": "所管产业的产品编号",
  "whether its industry is labour migration, so that it teaches work, not farming":
    "所管产业是否为劳务输转（培训务工而非种养）",
  "a team for each industry; one for each product that is no staple, unless given":
    "每个产业一个专班；不写则每个非口粮产品一个",
};
