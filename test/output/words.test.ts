/** Numbers and sentences as people read them, in both languages. */

import { expect, test } from "vitest";
import { conditionInWords } from "../../src/output/words/condition.ts";
import { differenceSentence } from "../../src/output/words/headline.ts";
import { metricLabel, metricUnit } from "../../src/output/words/metrics.ts";
import { kindName, nameOf, sectorName } from "../../src/output/words/names.ts";
import { range, yuan } from "../../src/output/words/number.ts";
import { fill } from "../../src/output/words/text.ts";
import { changeInUnit, inUnit } from "../../src/output/words/units.ts";

test.each([
  [0, "0 yuan", "0元"],
  [999.6, "1,000 yuan", "1,000元"],
  [12_345, "12,345 yuan", "1.23万元"],
  [-2_560_000, "−2.56 million yuan", "−256万元"],
  [290_000_000, "290 million yuan", "2.90亿元"],
  [7_300_000_000, "7.30 billion yuan", "73.0亿元"],
])("%d yuan reads well", (value, en, zh) => {
  expect(yuan(value, "en")).toBe(en);
  expect(yuan(value, "zh")).toBe(zh);
});

test("values and differences carry the unit of their metric", () => {
  expect(inUnit(0.5279, "share", "en")).toBe("52.8%");
  expect(changeInUnit(-0.018, "share", "en")).toBe("−1.8 pp");
  expect(changeInUnit(0.018, "share", "zh")).toBe("+1.8 个百分点");
  expect(changeInUnit(0.00001, "share", "en")).toBe("0.0 pp");
  expect(inUnit(11_280_000, "fen", "zh")).toBe("11.3万元");
  expect(inUnit(27_431, "persons", "zh")).toBe("27,431人");
  expect(inUnit(null, "persons", "en")).toBe("–");
  expect(range("−2.9 pp", "−2.7 pp", "en")).toBe("−2.9 to −2.7 pp");
  expect(range("980,000 yuan", "1.02 million yuan", "en")).toBe("980,000 yuan to 1.02 million yuan");
});

test("what a scenario names itself is called by its own title, else spelt out", () => {
  expect(metricLabel("rentPaidPerHousehold", "en")).toBe("Rent paid per household");
  expect(metricUnit("dividendShare")).toBe("share");
  expect(metricUnit("reliefFen")).toBe("fen");
  expect(metricLabel("constructor", "en")).toBe("Constructor");
  expect(nameOf("apple", "zh")).toBe("苹果");
  expect(nameOf("apple", "zh", { apple: { en: "Huaniu apple", zh: "花牛苹果" } })).toBe("花牛苹果");
  expect(nameOf("hen-park", "en")).toBe("Hen park");
  expect(sectorName("household", "zh")).toBe("农户");
  expect(kindName("toString", "en")).toBe("To string");
});

const told = { metric: "headcountRate", alternative: "Award", year: 2020 };

test("a sentence says the direction, the size and whether chance could do it", () => {
  expect(differenceSentence({ ...told, mean: -0.018, low: -0.021, high: -0.015 }, "en")).toBe(
    "People below the poverty line in 2020: 1.8 percentage points lower with “Award” than in the base (95% interval −2.1 to −1.5 percentage points).",
  );
  expect(differenceSentence({ ...told, mean: 0.001, low: -0.002, high: 0.004 }, "en")).toContain(
    "no difference between “Award” and the base that these seeds can tell from chance",
  );
  expect(differenceSentence({ ...told, mean: 0.01, low: null, high: null }, "en")).toContain(
    "one seed cannot",
  );
  expect(differenceSentence({ ...told, mean: null, low: null, high: null }, "zh")).toContain("没有可比较");
});

test("a count and its noun agree, and a gap that nobody fills stays as it is", () => {
  const text = { en: "{n|seed|seeds} in {place}, {rows|row|rows}", zh: "{n} 个种子" };
  expect(fill(text, "en", { n: 1, place: "Lixian", rows: "1,024" })).toBe("1 seed in Lixian, 1,024 rows");
  expect(fill(text, "en", { n: 0, place: "Lixian" })).toBe("0 seeds in Lixian, {rows|row|rows}");
  expect(fill(text, "zh", { n: 1 })).toBe("1 个种子");
});

test("quotation marks inside quotation marks become single ones", () => {
  const text = { en: "with “{title}”", zh: "“{title}”情景" };
  expect(fill(text, "zh", { title: "只有“金鸡”产业园" })).toBe("“只有‘金鸡’产业园”情景");
  expect(fill(text, "en", { title: "plain" })).toBe("with “plain”");
});

test("a condition reads as words with its limits as exactly as they were written; any other formula stays", () => {
  const where = "headcountRate > 0.0285 and meanIncomePerCapitaYuan <= 12345";
  expect(conditionInWords(where, "zh")).toBe("贫困发生率 > 2.85%且人均纯收入 ≤ 12,345元/人");
  expect(
    conditionInWords("exits < 5 or leaning >= 2", "en", { leaning: { en: "Leaning", zh: "依赖" } }),
  ).toBe("People who left poverty this year < 5 persons or Leaning ≥ 2");
  expect(conditionInWords("exits / 2 < 5", "zh")).toBe("exits / 2 < 5");
});
