/** What the page keeps of each village adds up to what the run says of villages and of the county. */
import { expect, test } from "vitest";
import { prepare } from "../../src/cli/prepare.ts";
import { jobOf } from "../../src/execute/job.ts";
import { doRun } from "../../src/lab/engine/do-run.ts";
import { villageIncomes, villageMix, villageRows } from "../../src/lab/state/village-figures.ts";

const run = async () => {
  const job = jobOf(await prepare("lixian"), "1", []);
  return doRun({ job, atMost: 1500 }, 0, { onYear: async () => {}, onOpened: () => {} });
};

test("a village's income by source adds up to its income per person, and its crops to the county's", async () => {
  const lab = await run();
  const villages = new Set(lab.record.villages.map(({ village }) => village));
  expect(villages.size).toBeGreaterThan(3);
  for (const village of villages) {
    const incomes = villageIncomes(lab, village);
    for (const { year, meanIncomePerCapitaYuan } of villageRows(lab, village)) {
      const sum = incomes.reduce((all, row) => (row.year === year ? all + row.yuanPerPerson : all), 0);
      expect(sum).toBeCloseTo(meanIncomePerCapitaYuan, 1);
    }
    const mix = villageMix(lab, village).filter(({ year }) => year === 2025);
    expect(mix.reduce((all, { areaShare }) => all + areaShare, 0)).toBeCloseTo(1);
    const largest = mix.toSorted((x, y) => y.areaShare - x.areaShare)[0]!;
    expect(largest.product).toBe(villageRows(lab, village).at(-1)!.mainProduct);
  }
  const { cropMu } = lab.villageYears.at(-1)!;
  const area = cropMu.reduce((sum, mu) => sum + mu, 0);
  const apple = lab.products.indexOf("apple");
  const apples = cropMu.reduce((sum, mu, row) => (row % lab.products.length === apple ? sum + mu : sum), 0);
  const county = lab.record.products.find(({ year, product }) => year === 2025 && product === "apple")!;
  expect(apples / area).toBeCloseTo(county.areaShare);
});
