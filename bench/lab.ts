/**
 * The lab in a real Chromium: `npm run bench:lab [-- --moves N --cores 1]`. From a lever's move to the first picture of its
 * answer and to the full one, for a village, a township and a county, on all cores and on one; and the bytes of the page,
 * compressed. Judges nothing.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { build, launch, serve, visit } from "../test/lab/browser.ts";
import { type Calm, openCalm } from "./calm.ts";
import { machine, versions } from "./machine.ts";
import { pace } from "./pace.ts";
import { spreadOf, spreadText } from "./spread.ts";

const { values } = parseArgs({
  options: { moves: { type: "string", default: "12" }, cores: { type: "string", multiple: true } },
});
const MOVES = Number(values.moves);
/** Moves that warm the engine up, as a person's first ones do. */
const WARMING = 3;
const ALL_CORES = availableParallelism();
const CORES = values.cores?.map(Number) ?? [...new Set([ALL_CORES, 1])];

const TOWNSHIP = `title: {en: Township, zh: 乡镇}
extends: library:lixian.yaml
population: {households: 4500, villages: 20, townships: 1}
`;

interface Subject {
  readonly name: string;
  readonly group: string;
  readonly path: string;
  open(page: Page): Promise<void>;
}

const award = { group: "Award per mu", path: "instruments.awardPerMu.rate" };
const story = (title: string) => (page: Page) => page.locator(".story", { hasText: title }).first().click();

const SUBJECTS: readonly Subject[] = [
  {
    name: "village, 120 households",
    group: "Contract farming",
    path: "linkages.contract.floor",
    open: story("Linkage classroom: contract"),
  },
  {
    name: "township, 4,500 households",
    ...award,
    open: (page) =>
      page
        .locator('input[type="file"]')
        .setInputFiles({ name: "township.yaml", mimeType: "text/yaml", buffer: Buffer.from(TOWNSHIP) }),
  },
  { name: "county, 130,000 households", ...award, open: story("Lixian: one support") },
];

/**
 * In the page: moves a lever of B by a step and waits for the picture of the new scenario, then for the full one. A picture is
 * there in the frame after the page has changed; no frames are asked for meanwhile, which would take a core's time.
 */
const MOVE = `async (path) => {
  const slide = document.querySelector('.lever[data-path="' + path + '"] .side-b .slide');
  const line = document.querySelector(".status-line");
  const before = line.dataset.shown;
  const until = (holds) => new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      watcher.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    };
    const watcher = new MutationObserver(look);
    watcher.observe(line, { attributes: true });
    look();
  });
  const began = performance.now();
  slide.value = String(Number(slide.value) + Number(slide.step));
  slide.dispatchEvent(new Event("input", { bubbles: true }));
  const isFirst = () => line.dataset.shown !== before;
  const [first, full] = await Promise.all([
    until(isFirst),
    until(() => isFirst() && line.dataset.full === "true"),
  ]);
  await until(() => line.dataset.stage === "done");
  return [first - began, full - began];
}`;

const folder = mkdtempSync(join(tmpdir(), "lab-bench-"));
build(folder);
process.stdout.write(`${machine()}; ${versions()}\n\n`);
for (const file of readdirSync(folder)) {
  const bytes = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  process.stdout.write(`${file.padEnd(12)} ${(bytes / 1e6).toFixed(3)} MB compressed\n`);
}
const host = await serve(folder, true);
for (const cores of CORES) {
  const browser = await launchOn(cores);
  const calm = await openCalm(cores);
  const seen = await coresSeen(browser);
  process.stdout.write(
    `\nChromium ${browser.version()} on ${cores} of ${ALL_CORES} cores (the page is told of ${seen})\n` +
      "milliseconds from a lever's move           first picture           full (first seed)\n",
  );
  for (const subject of SUBJECTS) process.stdout.write(`${await measure(browser, calm, subject)}\n`);
  process.stdout.write(`${calm.told()}\n`);
  await calm.close();
  await browser.close();
}
host.close();
rmSync(folder, { recursive: true });

/** The browser with all its processes, and this thread, which hands out the page, on so many cores: the calmest there are. */
function launchOn(cores: number): Promise<Browser> {
  if (cores < ALL_CORES) {
    const paces = Array.from({ length: ALL_CORES }, (_, core) => ({ core, ms: paceOn(core) }));
    const calmest = paces.sort((one, other) => one.ms - other.ms).slice(0, cores);
    stayOn(calmest.map(({ core }) => core));
  }
  return launch();
}

/** This thread's pace on one core, over about a second. */
function paceOn(core: number): number {
  stayOn([core]);
  return spreadOf(Array.from({ length: 100 }, pace)).median;
}

/** `taskset` sets this thread alone; what is launched from it inherits its cores. */
function stayOn(cores: readonly number[]): void {
  execFileSync("taskset", ["-c", "-p", cores.join(","), String(process.pid)]);
}

async function coresSeen(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const seen = Number(await page.evaluate("navigator.hardwareConcurrency"));
  await page.close();
  return seen;
}

async function measure(browser: Browser, calm: Calm, { name, group, path, open }: Subject): Promise<string> {
  const { page } = await visit(browser, host.address, { viewport: { width: 1280, height: 900 } });
  await open(page);
  const isDone = () => page.waitForSelector('.status-line[data-stage="done"]', { timeout: 300_000 });
  await isDone();
  await page.locator(".luck select").selectOption("1");
  await isDone();
  if (path.startsWith("instruments"))
    await page.getByRole("button", { name: "Programmes", exact: true }).click();
  await page.locator(".group-title", { hasText: group }).click();
  const move = async () => {
    await page.waitForTimeout(600);
    return (await page.evaluate(`(${MOVE})(${JSON.stringify(path)})`)) as [first: number, full: number];
  };
  for (let k = 0; k < WARMING; k++) await move();
  const moves: [first: number, full: number][] = [];
  for (let k = 0; k < MOVES; k++) moves.push(await calm.measure(move));
  await page.context().close();
  const told = (times: readonly number[]) => spreadText(spreadOf(times));
  return `${name.padEnd(42)} ${told(moves.map(([first]) => first)).padEnd(23)} ${told(moves.map(([, full]) => full))}`;
}
