/**
 * The lab in a real Chromium: `npm run bench:lab [-- --moves N]`. From a lever's move to the first picture of its answer and
 * to the full one, for a village, a township and a county; and the bytes of the page, compressed. Judges nothing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { build, launch, serve, visit } from "../test/lab/browser.ts";
import { machine, versions } from "./machine.ts";
import { spreadOf, spreadText } from "./spread.ts";

const { values } = parseArgs({ options: { moves: { type: "string", default: "9" } } });
const MOVES = Number(values.moves);

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

/** In the page: moves a lever of B by a step and waits for the picture of the new scenario, then for the full one. */
const MOVE = `async (path) => {
  const slide = document.querySelector('.lever[data-path="' + path + '"] .side-b .slide');
  const line = document.querySelector(".status-line");
  const before = line.dataset.shown;
  const until = (holds) => new Promise((resolve) => {
    const look = () => (holds() ? resolve(performance.now()) : requestAnimationFrame(look));
    look();
  });
  const began = performance.now();
  slide.value = String(Number(slide.value) + Number(slide.step));
  slide.dispatchEvent(new Event("input", { bubbles: true }));
  const first = await until(() => line.dataset.shown !== before);
  const full = await until(() => line.dataset.shown !== before && line.dataset.full === "true");
  await until(() => line.dataset.stage === "done");
  return [first - began, full - began];
}`;

const folder = mkdtempSync(join(tmpdir(), "lab-bench-"));
build(folder);
const [browser, host] = await Promise.all([launch(), serve(folder, true)]);
process.stdout.write(`${machine()}; ${versions()}; Chromium ${browser.version()}\n\n`);
for (const file of readdirSync(folder)) {
  const bytes = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
  process.stdout.write(`${file.padEnd(12)} ${(bytes / 1e6).toFixed(3)} MB compressed\n`);
}
process.stdout.write(
  "\nmilliseconds from a lever's move           first picture           full (first seed)\n",
);
for (const subject of SUBJECTS) process.stdout.write(`${await measure(subject)}\n`);
await browser.close();
host.close();
rmSync(folder, { recursive: true });

async function measure({ name, group, path, open }: Subject): Promise<string> {
  const { page } = await visit(browser, host.address, { viewport: { width: 1280, height: 900 } });
  await open(page);
  const isDone = () => page.waitForSelector('.status-line[data-stage="done"]', { timeout: 300_000 });
  await isDone();
  await page.locator(".luck select").selectOption("1");
  await isDone();
  if (path.startsWith("instruments"))
    await page.getByRole("button", { name: "Programmes", exact: true }).click();
  await page.locator(".group-title", { hasText: group }).click();
  const moves: [first: number, full: number][] = [];
  for (let k = 0; k < MOVES; k++) {
    moves.push((await page.evaluate(`(${MOVE})(${JSON.stringify(path)})`)) as [number, number]);
    await page.waitForTimeout(600);
  }
  await page.context().close();
  const told = (times: readonly number[]) => spreadText(spreadOf(times));
  // The first moves warm the engine up, as a person's do.
  const warm = moves.slice(Math.min(3, moves.length - 1));
  return `${name.padEnd(42)} ${told(warm.map(([first]) => first)).padEnd(23)} ${told(warm.map(([, full]) => full))}`;
}
