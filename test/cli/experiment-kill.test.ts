/** Experiments as real processes, killed with signal 9 at random moments and resumed: every file has the bytes of a calm run. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { removeFolder, workFolder } from "./command.ts";
import { LADDER } from "./two-shocks.ts";

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts");
const OUT = "out";
const FREE = `extends: small.yaml
levers:
  migrant: {sets: households.labour.migrantIncome, from: 10000 yuan/year, to: 40000 yuan/year, free: true}
expect:
  - {metric: meanIncomePerCapitaYuan, year: 2018, value: 9000 yuan/person, tolerance: 2%, source: made}
`;
const ASKED = ["--seeds", "3", "--threads", "2", "--quiet", "--out", OUT];
const MANY = ASKED.with(1, "24");
/** Scenarios whose published figures lie in different years. */
const PUBLISHED = `extends: small.yaml
metrics: {dependence: {title: {en: Dependence, zh: 依赖度}, formula: linkedIncomePerCapitaYuan / meanIncomePerCapitaYuan}}
expect:
  - {metric: headcountRate, year: 2018, value: 9%, tolerance: 50%, source: made}
  - {metric: dependence, year: 2017, value: 0.2, tolerance: 50%, source: made}
`;
const OTHER = `extends: without.yaml
expect:
  - {metric: meanIncomePerCapitaYuan, year: 2017, value: 9000 yuan/person, tolerance: 20%, source: made}
`;
const COMMANDS = {
  stress: [
    ..."stress ../small.yaml ../without.yaml --shocks ../ladder.yaml".split(" "),
    ..."--goal-years every --tolerance 10% --resume --goal".split(" "),
    "meanIncomePerCapitaYuan > 7000",
    ...ASKED,
  ],
  validate: [..."validate ../published.yaml ../other.yaml --resume --lang en".split(" "), ...MANY],
  ablate: [
    ..."ablate ../small.yaml --only imitation --only landTransfer --only drought --resume --lang en".split(
      " ",
    ),
    ...MANY,
  ],
  calibrate: [..."calibrate ../free.yaml --steps 16".split(" "), ...ASKED],
} as const;
const KILLS = 5;

let dir = "";
beforeAll(() => {
  dir = workFolder();
  writeFileSync("ladder.yaml", LADDER);
  writeFileSync("free.yaml", FREE);
  writeFileSync("published.yaml", PUBLISHED);
  writeFileSync("other.yaml", OTHER);
});
afterAll(() => removeFolder(dir));

/** Runs the program in a folder of its own; kills it so many milliseconds after it has opened its results. */
function work(cwd: string, args: readonly string[], killAfter?: number): Promise<number | null> {
  mkdirSync(cwd, { recursive: true });
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, stdio: "ignore" });
  const opened = join(cwd, OUT);
  const watch = setInterval(() => {
    if (killAfter === undefined || !existsSync(opened)) return;
    clearInterval(watch);
    setTimeout(() => child.kill("SIGKILL"), killAfter);
  }, 5);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearInterval(watch);
      resolve(code);
    }),
  );
}

/** Every file by its bytes; of a manifest, which alone knows the time, what does not tell it. */
function filesIn(cwd: string): Record<string, string> {
  const names = readdirSync(join(cwd, OUT), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const told = (path: string) => {
    if (!path.endsWith("manifest.json")) return readFileSync(path).toString("base64");
    const { timings, ...rest } = JSON.parse(readFileSync(path, "utf8"));
    return JSON.stringify(rest);
  };
  return Object.fromEntries(names.sort().map((path) => [path.slice(cwd.length), told(path)]));
}

test.each(Object.entries(COMMANDS))(
  "%s killed again and again, and resumed, leaves what it leaves undisturbed",
  async (name, args) => {
    const [calm, killed] = [join(dir, `${name}-calm`), join(dir, `${name}-killed`)];
    const begun = performance.now();
    expect(await work(calm, args)).toBe(0);
    const milliseconds = performance.now() - begun;
    const moments: number[] = [];
    const codes: (number | null)[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      moments.push(Math.round((Math.random() * milliseconds) / 3));
      codes.push(await work(killed, args, moments.at(-1)));
    }
    expect(codes[0], `killed after ${moments} ms`).toBe(null);
    expect(await work(killed, args)).toBe(0);
    const [found, expected] = [filesIn(killed), filesIn(calm)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    expect(Object.keys(expected).length).toBeGreaterThan(5);
    const other = Object.keys(expected).filter((path) => found[path] !== expected[path]);
    expect(other, `killed after ${moments} ms`).toEqual([]);
  },
  240_000,
);
