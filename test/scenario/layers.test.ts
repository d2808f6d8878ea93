/** Files over files, and `--set` over all of them. */
import { expect, test } from "vitest";
import { HEAD, load, problemsOf } from "./loading.ts";

const base = `${HEAD}instruments: {awardPerMu: {rate: 300 yuan/mu, minArea: 400 mu, source: base}}\n`;

test("maps merge, and what the later file leaves out stays", async () => {
  const texts = { "a.yaml": "extends: b.yaml\ninstruments: {awardPerMu: {rate: 250}}", "b.yaml": base };
  const { spec } = await load(texts);
  expect(spec.instruments.awardPerMu).toEqual({
    rate: 250,
    minArea: 400,
    minPoorHouseholds: 15,
    source: "base",
  });
});

test("off switches a mechanism off, on keeps its parameters, and on after off starts afresh", async () => {
  const switched = async (...words: string[]) => {
    const chain = words.map((word, k) => [
      `${k}.yaml`,
      `extends: ${k + 1}.yaml\ninstruments: {awardPerMu: ${word}}`,
    ]);
    const texts = Object.fromEntries([...chain, [`${words.length}.yaml`, base]]);
    return (await load({ "a.yaml": "extends: 0.yaml", ...texts })).spec.instruments.awardPerMu;
  };
  expect(await switched("off")).toBe("off");
  expect(await switched("on")).toMatchObject({ rate: 300, minArea: 400 });
  expect(await switched("on", "off")).toMatchObject({ rate: 200, minArea: 500 });
});

const enterprises = (list: string): string => `organisers: {enterprises: ${list}}\n`;
const parks = `${HEAD}${enterprises("[{id: x, product: apple, role: grower, capacity: 5}, {id: y, product: apple, role: grower, capacity: 6}]")}`;

test("lists of entries with an id merge by it, add to it and take out of it", async () => {
  const over = enterprises(
    "[{id: y, capacity: 9}, {id: x, off}, {id: z, product: walnut, role: processor, capacity: 1}]",
  );
  const { spec } = await load({ "a.yaml": `extends: b.yaml\n${over}`, "b.yaml": parks });
  expect(spec.organisers.enterprises.map(({ id, capacity }) => [id, capacity])).toEqual([
    ["y", 9],
    ["z", 1],
  ]);
});

test("lists without ids, and the empty list, replace", async () => {
  const contract = (products: string): string => `linkages: {contract: {products: ${products}}}\n`;
  const press = enterprises("[{id: x, product: apple, role: processor, capacity: 5}]");
  const texts = {
    "a.yaml": `extends: b.yaml\n${contract("[walnut]")}`,
    "b.yaml": HEAD + press + contract("[apple, walnut]"),
  };
  expect((await load(texts)).spec.linkages.contract).toMatchObject({ products: ["walnut"] });
  const none = await load({ "a.yaml": `extends: b.yaml\n${enterprises("[]")}`, "b.yaml": parks });
  expect(none.spec.organisers.enterprises).toEqual([]);
});

test("of several bases the later one wins, and a base reached twice is read once", async () => {
  const reads: string[] = [];
  const texts = {
    "a.yaml": "extends: [l/b.yaml, l/c.yaml]",
    "l/b.yaml": "extends: d.yaml\nyears: 2017..2018",
    "l/c.yaml": "extends: ./d.yaml\ntitle: {zh: 丙}",
    "l/d.yaml": HEAD,
  };
  const proxy = new Proxy(texts, {
    get: (all, path) => {
      reads.push(String(path));
      return all[path as "a.yaml"];
    },
  });
  const { spec, sources } = await load(proxy);
  expect([spec.title, spec.years]).toEqual([
    { en: "A", zh: "丙" },
    { first: 2016, last: 2020 },
  ]);
  expect([...sources.keys()]).toEqual(["a.yaml", "l/b.yaml", "l/d.yaml", "l/c.yaml"]);
  expect(reads).toEqual([...sources.keys()]);
});

test("a file may climb inside the root, but not out of it; the library is a root of its own", async () => {
  const texts = { "top/x/a.yaml": "extends: ../b.yaml", "top/b.yaml": HEAD };
  await expect(load(texts, [], "top")).resolves.toMatchObject({ id: "a" });
  expect(await problemsOf(texts)).toMatchObject([{ rule: "bad-path" }]);
  const library = {
    "a.yaml": "extends: library:x/b.yaml",
    "library:x/b.yaml": "extends: ../c.yaml",
    "library:c.yaml": HEAD,
  };
  await expect(load(library)).resolves.toMatchObject({ id: "a" });
  const out = { "a.yaml": "extends: library:../b.yaml", "b.yaml": HEAD };
  expect(await problemsOf(out)).toMatchObject([{ rule: "bad-path" }]);
});

test("whoever takes a scenario of the library to lie beside is told how it is named", async () => {
  const library = { "library:lixian.yaml": HEAD };
  for (const named of ["lixian", "lixian.yaml"]) {
    const [problem] = await problemsOf({ "a.yaml": `extends: ${named}`, ...library });
    expect(problem!.message).toContain('the one that comes along is "library:lixian.yaml"');
  }
  const [unknown] = await problemsOf({ "a.yaml": "extends: lishui", ...library });
  expect(unknown!.message).toBe('there is no file "lishui"');
});

test("a chain of sixteen files is read, a longer one is not", async () => {
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, k) => [`${k}x.yaml`, k === length - 1 ? HEAD : `extends: ${k + 1}x.yaml`]),
    );
  await expect(load(chain(16))).resolves.toBeDefined();
  expect(await problemsOf(chain(17))).toMatchObject([
    { rule: "long-chain", place: { file: "15x.yaml", line: 1 } },
  ]);
});

test("the mistakes of all files are told together, in the order of the files", async () => {
  const found = await problemsOf({
    "a.yaml": "extends: [b.yaml, none.yaml]\nyear: 3",
    "b.yaml": `${HEAD}population: {countys: 1}`,
  });
  expect(found.map(({ place, rule }) => `${place?.file}:${place?.line} ${rule}`)).toEqual([
    "a.yaml:1 no-file",
    "a.yaml:2 unknown-key",
    "b.yaml:4 unknown-key",
  ]);
});

test("a value with a mistake is told where the winning text stands", async () => {
  const found = await problemsOf({
    "a.yaml": "extends: b.yaml\ninstruments:\n  awardPerMu: {rate: 5 kg}",
    "b.yaml": base,
  });
  expect(found).toMatchObject([
    { place: { file: "a.yaml", line: 3, column: 16 }, path: "instruments.awardPerMu.rate" },
  ]);
});

test("--set lays values over maps, over lists by id, and over what is not there yet", async () => {
  const set = [
    "organisers.enterprises.y.capacity=7",
    "instruments.awardPerMu.rate=350 yuan/mu",
    "title.en=B",
  ];
  const { spec } = await load(parks, set);
  expect(spec.organisers.enterprises.map(({ capacity }) => capacity)).toEqual([5, 7]);
  expect(spec.instruments.awardPerMu).toMatchObject({ rate: 350, minArea: 500 });
  expect(spec.title.en).toBe("B");
  expect((await load(base, ["instruments.awardPerMu=off"])).spec.instruments.awardPerMu).toBe("off");
  expect((await load(base, ["instruments.awardPerMu.rate={value: 9, source: me}"])).spec).toMatchObject({
    instruments: { awardPerMu: { rate: 9 } },
  });
});

test.each([
  [
    "instruments.awardPerMu.rat=3",
    /unknown key "rat"; did you mean "rate"\? \(in --set instruments.awardPerMu.rat=3\)/,
  ],
  [
    "organisers.enterprises.yy.capacity=3",
    /there is no entry "yy" in this list; there are x, y; did you mean "y"\?/,
  ],
  ["title.en.long=3", /there is no map here that could hold "long"/],
  ["title", /write --set path=value/],
  ["=3", /write --set path=value/],
  ["title..en=3", /write --set path=value/],
  ["title.en=", /holds nothing/],
  ['title.en="open', /closing quote/],
  ["__proto__.polluted=1", /unknown key "__proto__"/],
  ["years=2020..2016", /must run forward/],
])("--set %s is told as a mistake of the command line, without a place", async (pair, words) => {
  const found = await problemsOf(parks, [pair]);
  expect(found).toEqual([expect.objectContaining({ message: expect.stringMatching(words) })]);
  expect(found[0]).not.toHaveProperty("place");
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test("a text from standard input loads like a file", async () => {
  await expect(load({ "<stdin>": HEAD })).resolves.toMatchObject({ id: "stdin" });
  expect(await problemsOf({ "<stdin>": "yeers: 3" })).toContainEqual(
    expect.objectContaining({ place: { file: "<stdin>", line: 1, column: 1 } }),
  );
  await expect(load({ "<stdin>": "extends: b.yaml", "b.yaml": HEAD })).resolves.toBeDefined();
});

test("a YAML 1.1 directive changes nothing: off is a word, and << is no merge", async () => {
  const text = `%YAML 1.1\n---\n${HEAD}instruments: {awardPerMu: off}\n`;
  expect((await load(text)).spec.instruments.awardPerMu).toBe("off");
  expect(await problemsOf(`${HEAD}population: {<<: {counties: 2}}`)).toMatchObject([
    { path: "population.<<" },
  ]);
});

test("anchors and aliases serve within one file", async () => {
  const text = `${HEAD}instruments: {awardPerMu: {rate: &r 250 yuan/mu}}\npoverty: {lines: {2016: *r}}\n`;
  expect(await problemsOf(text)).toMatchObject([{ rule: "wrong-unit", path: "poverty.lines.2016" }]);
});

test("a file of more than a mebibyte is not parsed", async () => {
  expect(await problemsOf(`# ${"x".repeat(1 << 20)}\n${HEAD}`)).toMatchObject([{ rule: "too-big" }]);
});
