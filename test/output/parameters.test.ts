/** What parameters are called in reports: the part they belong to and what they mean there, in the words of the declaration. */
import { expect, test } from "vitest";
import { ownNames } from "../../src/output/words/own-names.ts";
import { levelName, parameterName, parameterNumber } from "../../src/output/words/parameters.ts";
import { smallCounty } from "../support/small-county.ts";

test("a parameter is called by its part and its meaning, in both languages", () => {
  const called = (path: string) => [parameterName(path, "en"), parameterName(path, "zh")];
  expect(called("instruments.awardPerMu.rate")).toEqual([
    "Award per mu: award per mu and year",
    "按亩奖补：每亩每年奖补",
  ]);
  expect(called("products.apple.price")).toEqual(["Apple: market price at the start", "苹果：期初市场价格"]);
  expect(called("shocks.epidemic")).toEqual(["Epidemic", "新冠疫情"]);
});

test("every parameter of a scenario is called in Chinese without its path", async () => {
  const { spec, provenance } = await smallCounty();
  const rows = provenance();
  expect(rows.length).toBeGreaterThan(200);
  const names = ownNames(spec);
  const left = rows
    .map(({ path }) => parameterName(path, "zh", names))
    .filter((name) => !/^[^a-z]*[\u4e00-\u9fff]/.test(name.replace("Press", "")));
  expect(left).toEqual([]);
});

test("an enterprise, a lever and a metric are called by the titles that the scenario gives them", async () => {
  const title = '{en: "Cider press", zh: "榨汁厂"}';
  const { spec } = await smallCounty([
    `organisers.enterprises.press.title=${title}`,
    'levers={wage: {sets: organisers.enterprises.press.wage, from: 1, to: 2}, rent: {title: {en: "Rent", zh: "租金"}, sets: linkages.landTransfer.rent, from: 1, to: 2}}',
    'metrics={leaning: {title: {en: "Leaning", zh: "依赖度"}, formula: exits / 2}}',
  ]);
  const names = ownNames(spec);
  expect(parameterName("organisers.enterprises.press.wage", "zh", names)).toBe("榨汁厂：一名工人的年工资");
  expect(parameterName("wage", "zh", names)).toBe("榨汁厂：一名工人的年工资");
  expect(parameterName("rent", "en", names)).toBe("Rent");
  expect(names.leaning!.zh).toBe("依赖度");
  expect(names.pressJobs).toEqual({ en: "Cider press: jobs", zh: "榨汁厂：就业岗位" });
});

test("shares read as per cent, years as they are, other numbers with grouped thousands", () => {
  expect(parameterNumber("linkages.capitalShares.guaranteed", 0.08)).toBe("8%");
  expect(parameterNumber("organisers.enterprises.any.opens", 2019)).toBe("2019");
  expect(parameterNumber("organisers.enterprises.any.investment", 290e6)).toBe("290,000,000");
  expect(parameterNumber("lixian: market.margin", 0.125)).toBe("12.5%");
  expect([levelName("on", "zh"), levelName("labour-first", "zh")]).toEqual(["启用", "labour-first"]);
});
