/** Chinese for what linkages, programmes and shocks do, a sentence each. */
export const mechanisms: Readonly<Record<string, string>> = {
  "a cooperative works a household's own land for a fee out of the harvest, which stays the household's":
    "合作社代耕代管农户自家土地，从收成中收取服务费，收成归农户",
  "households transfer land to a cooperative of their village for a rent: fixed, in grain, or lower with a job":
    "农户将土地流转给本村合作社，收取租金：固定、实物，或较低租金加务工",
  "an enterprise lets stalls of its park to households, supplies them, and buys what they yield":
    "企业将园区棚舍租给农户，供应投入并收购产品",
  "organisers hire members of farm households at a yearly wage, poor households first":
    "经营主体按年工资雇用农户成员，贫困户优先",
  "a cooperative's workshop gives part-time piece work near home on orders from outside, the poor first":
    "合作社车间承接外来订单，提供家门口计件兼业岗位，贫困户优先",
  "households enter land, trees and animals as shares of a cooperative and get dividends by their value":
    "农户以土地、树木、牲畜作价入股合作社，按价值分红",
  "poverty funds become capital of organisers, which pay a guaranteed and a residual dividend":
    "扶贫资金成为经营主体的股本，支付保底与盈余分红",
  "processors agree a price with growers before the season; either side may break it":
    "加工企业与种植户季前约定价格，双方都可能违约",
  "a cooperative's technicians teach growers of its product in its village, for a fee or free":
    "合作社技术员指导本村同产品种植户，收费或免费",
  "hens or cattle are handed to poor households, which are taught; their yield is bought back, cattle bring a bonus":
    "向贫困户发放蛋鸡或肉牛并传授技术，产品回购，肉牛出栏有奖补",
  "a trader's village service points sell harvests online, on consignment or bought at a quote, found bases, give work, shares and news of prices":
    "电商企业的村级服务点线上销售农产品：代销或收购，并建基地、供岗位、给股份、传信息",
  "an exporter sells partly at a foreign price and takes growers along, directly or through their cooperative":
    "出口企业部分按国外价销售，直接或通过合作社带动种植户",
  "when channels are closed, a host sells live a share of what households could not sell, for a commission":
    "渠道关闭时，主播直播代销农户的部分滞销产品，收取佣金",
  "village collectives hold solar stations, tourism or shop space, which bring income and jobs near home":
    "村集体持有光伏电站、旅游或商铺，带来收入与家门口岗位",
  "the county pays organisers per mu for gathering land and taking poor households along":
    "县里对集中土地并带动贫困户的经营主体按亩奖补",
  "the county grants poor households money for industry once; it becomes shares or animals":
    "县里一次性发放到户产业资金，用于入股或购买畜禽",
  "the county funds village collectives, which hold shares of an enterprise": "县里出资给村集体，入股企业",
  "an insurer pays households for harvests lost to weather; the county pays a share of the premium":
    "保险公司赔付农户的天气减产，县里补贴部分保费",
  "an insurer pays households when the market price falls below a share of the expected one":
    "市场价低于预期价一定比例时，保险公司赔付农户",
  "the county invests poverty money as shares of organisers for poor households that cannot work":
    "县里以扶贫资金为无劳力贫困户入股经营主体",
  "the county pays poor households a bonus for each animal that reaches slaughter standard":
    "贫困户牲畜达到出栏标准，县里按头奖补",
  "the county pays organisers for each job held by a poor household, and they hire the poor first":
    "县里按贫困户岗位补贴经营主体，主体优先雇用贫困户",
  "the county organises jobs far away and pays the fare of poor households' labourers":
    "县里组织外出务工并补贴贫困劳动力交通费",
  "the county pays courses that make members of poor households more skilled":
    "县里出资培训贫困户成员，提高技能",
  "the county pays instructors who raise the farming skill of villages, the poorest first":
    "县里聘请产业指导员提高各村务农技能，最贫困村优先",
  "the county pays a team for each industry, which teaches those who live by it, where most are":
    "县里按产业各设一个专班，到从业农户最多的村指导",
  "the county sets up and runs service points in villages, the poorest first":
    "县里在村中设立并运行电商服务点，最贫困村优先",
  "the county builds roads, storage and signal in villages that lack them, the poorest first":
    "县里为缺乏的村修路、建仓储、通信号，最贫困村优先",
  "the county stands for loans of organisers that take poor households along, and pays part of the bank's loss":
    "县里为带贫主体贷款担保，并分担部分银行损失",
  "the county pays back a share of the interest of poor households and of organisers that take them along":
    "县里为贫困户及带贫主体贴息",
  "the bank lends organisers that take poor households along for several years, with years of grace":
    "银行向带贫主体发放有宽限期的中长期贷款",
  "the county bridges an organiser's missing cash before it breaks its promises, and is repaid later":
    "主体资金链将断时县里应急周转，日后偿还",
  "partners elsewhere buy a part of poor households' harvest above the ordinary price":
    "外地帮扶单位以高于普通价采购贫困户部分产品",
  "a reserve buys harvests at a floor when the farm gate pays less, stores them, and sells when prices are high":
    "地头价低于保底价时收储，价高时抛售",
  "each village, township or county is given one crop, and households are paid for growing it":
    "每村（乡、县）指定一种作物，种植户得补助",
  "where one crop covers its share of the land, nobody may plant more of it, and its growers are deterred beyond":
    "单一作物面积达到上限后不得新种，超出部分逐步压减",
  "enterprises in listed lines of business may not open in the county": "负面清单内的企业不得在县内开办",
  "the county makes up a part of harvests lost to weather, where the loss is large":
    "天气损失较大时，县里救助部分损失",
  "the county tops households' income per person up to a standard": "县里将农户人均收入补足到标准（低保）",
  "the county moves poor households of remote villages near jobs and pays for the old homestead":
    "县里将偏远村贫困户搬到岗位附近，并奖补旧宅复垦",
  "the county pays households what one formula gives, where another formula says so":
    "县里按一个公式给钱，由另一个公式决定给谁",
  "too little rain: takes off harvests over whole counties": "降雨不足，全县减产",
  "late frost: takes off fruit, nuts and pepper in blossom": "晚霜冻坏花期的水果、坚果与花椒",
  "hail: takes off standing crops in narrow strips": "冰雹砸毁窄带内的作物",
  "rain at harvest: takes off quality and quantity": "收获期连阴雨，减产降质",
  "pests: take off harvests within townships": "虫害造成乡镇范围减产",
  "disease: takes off animals and late potatoes": "疫病损害牲畜与晚熟马铃薯",
  "a bad winter: takes off animals": "严冬冻死牲畜",
  "the market price of a product is multiplied by a factor": "某产品的市场价乘以一个系数",
  "for part of a year channels close, migrants stay home and organisers stand still":
    "一年中部分时间渠道关闭、外出受阻、主体停工",
  "flood and landslides: take off harvests, break roads, carry fields away": "洪涝滑坡：减产、毁路、冲毁农田",
  "an epidemic among animals: takes off herds and flocks over whole townships": "动物疫情：整乡畜禽损失",
  "other regions bring more of a product to market than they would have": "外地某产品上市量超出原本",
  "demand for a product grows or shrinks for years, beyond the product's own growth":
    "某产品需求持续多年增减",
  "buyers want more, or less, of a product for a while": "某产品需求一时增减",
  "fertiliser, feed and seed get dearer, or cheaper, for a while": "化肥、饲料、种子一时涨跌",
  "banks cut the credit lines of organisers and households": "银行削减主体与农户授信",
  "a named enterprise or cooperative breaks down in a given year, whatever its books say":
    "指定企业或合作社在某年倒闭，不论账目如何",
  "from a given year on an instrument is no more: nothing is paid, nothing is promised":
    "自某年起某项政策终止：不再支付，也不再承诺",
};
