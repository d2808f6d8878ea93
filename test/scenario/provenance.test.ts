/** Where each number comes from. */
import { expect, test } from "vitest";
import { HEAD, load } from "./loading.ts";

const rowsOf = async (texts: Parameters<typeof load>[0], set: string[] = []) =>
  Object.fromEntries((await load(texts, set)).provenance().map(({ path, ...row }) => [path, row]));

test("a default keeps the source that its declaration states", async () => {
  const rows = await rowsOf(`${HEAD}instruments: {awardPerMu: on}`);
  const rate = { value: 200, unit: "yuan/mu", source: "lixian-2020/L1", grade: "S", isDefault: true };
  expect(rows["instruments.awardPerMu.rate"]).toMatchObject(rate);
  expect(rows["instruments.awardPerMu.minArea"]).toMatchObject({ grade: "E", isDefault: true });
  expect(rows["poverty.lines.2010"]).toMatchObject({ value: 2300, isDefault: true });
});

test("a value has its own source, else the one beside it, else is an estimate of the scenario", async () => {
  const rows = await rowsOf(
    `${HEAD}instruments:
  awardPerMu: {rate: {value: 300 yuan/mu, source: paper, grade: D, year: 2021}, minArea: 400 mu, source: L1}
market: {margin: 20%, persistence: 0.45}`,
  );
  expect(rows["instruments.awardPerMu.rate"]).toMatchObject({
    value: 300,
    source: "paper",
    grade: "D",
    year: 2021,
  });
  expect(rows["instruments.awardPerMu.minArea"]).toMatchObject({
    source: "L1",
    grade: "S",
    isDefault: false,
  });
  expect(rows["instruments.awardPerMu.minPoorHouseholds"]).toMatchObject({
    source: "estimate",
    isDefault: true,
  });
  expect(rows["market.margin"]).toMatchObject({
    value: 0.2,
    source: "this scenario",
    grade: "E",
    isDefault: false,
  });
  expect(rows["market.persistence"]).toMatchObject({ isDefault: true });
});

test("a source speaks for the values beside it in its own file, and for what lies inside them", async () => {
  const rows = await rowsOf(
    {
      "a.yaml": "extends: b.yaml\nlinkages: {contract: {floor: 70%}}",
      "b.yaml": `${HEAD}organisers: {enterprises: [{id: x, product: apple, role: processor, capacity: 5}]}\nlinkages: {contract: {floor: 60%, dividend: {guaranteed: 5%}, source: L4, grade: D}}`,
    },
    ["organisers.cooperatives.jobDays=100 days"],
  );
  expect(rows["linkages.contract.floor"]).toMatchObject({ value: 0.7, source: "this scenario", grade: "E" });
  expect(rows["linkages.contract.dividend.guaranteed"]).toMatchObject({
    value: 0.05,
    source: "L4",
    grade: "D",
  });
  expect(rows["organisers.cooperatives.jobDays"]).toMatchObject({ value: 100, source: "this scenario" });
});

test("a mechanism that is off, and a product that is not there, has no numbers in effect", async () => {
  const paths = Object.keys(await rowsOf(`${HEAD}instruments: {awardPerMu: off}`));
  expect(paths.filter((path) => path.startsWith("instruments") || path.startsWith("products.tea"))).toEqual(
    [],
  );
  expect(paths).toContain("products.apple.price");
});
