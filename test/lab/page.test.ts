/** The page as a person meets it: a scenario is picked, changed, run, read and shared, with the bits of the command line. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { problemLine } from "../../src/engine/errors.ts";
import { build, fromDisk, hasBrowser, type Host, launch, serve, visit, type Watched } from "./browser.ts";
import { digestOf, digestsOfCommand, problemsOf } from "./command-line.ts";

if (!hasBrowser)
  console.warn("NO CHROMIUM: the lab's page is NOT tested here; install chromium or set LAB_BROWSER.");

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const CONTRACT = "Linkage classroom: contract";

const opens = (page: Page, title: string) => page.locator(".story", { hasText: title }).first().click();
const isDone = (page: Page) =>
  page.waitForSelector('main[data-settled="true"] .status-line[data-stage="done"][data-full="true"]', {
    timeout: 50_000,
  });

/** What the share dialog shows: digests of A and B, the command of B, the link. */
async function shared(page: Page): Promise<{ a: string; b: string; command: string; link: string }> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const text = async (selector: string) => (await page.locator(selector).textContent())!.trim();
  await expect.poll(() => page.locator(".address").inputValue()).toContain("#");
  const found = {
    a: await text('[data-digest="a"]'),
    b: await text('[data-digest="b"]'),
    command: await text('[data-side="b"]'),
    link: await page.locator(".address").inputValue(),
  };
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return found;
}

/** Serious and critical faults of accessibility, in words. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: readFileSync(AXE, "utf8") });
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

describe.runIf(hasBrowser)("the lab", () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-"));
  let browser: Browser;
  let host: Host;
  let plain: Host;

  beforeAll(async () => {
    build(folder);
    [browser, host, plain] = await Promise.all([launch(), serve(folder, true), serve(folder, false)]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    host.close();
    plain.close();
    rmSync(folder, { recursive: true });
  });

  /** Visits the page, and holds that it complains of nothing and asks nobody else for anything. */
  async function at(
    address: string,
    options: BrowserContextOptions,
    story: (watched: Watched) => Promise<void>,
  ): Promise<void> {
    const watched = await visit(browser, address, options);
    try {
      await story(watched);
      const own = address.startsWith("file:") ? "file:" : address;
      expect(watched.requests.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url))).toEqual(
        [],
      );
      expect(watched.complaints).toEqual([]);
    } finally {
      await watched.page.context().close();
    }
  }

  test("a scenario gives the digest of the command line, with shared memory, without it, and from disk", async () => {
    const expected = await digestOf("linkage-classroom-contract", [], "1");
    for (const address of [host.address, plain.address, fromDisk(folder)]) {
      await at(address, {}, async ({ page }) => {
        await opens(page, CONTRACT);
        await isDone(page);
        expect(await page.evaluate("crossOriginIsolated")).toBe(address === host.address);
        expect((await shared(page)).b).toBe(expected);
        await page.waitForSelector("#course .chart-place svg");
      });
    }
  });

  test("a lever that is moved is marked, undone, shared by a link, and repeated by the command", async () => {
    await at(host.address, {}, async ({ page }) => {
      await opens(page, CONTRACT);
      await isDone(page);
      const before = await shared(page);
      await page.locator(".group-title", { hasText: "Contract farming" }).click();
      const lever = page.locator('.lever[data-path="linkages.contract.floor"] .side-b .typed');
      await lever.fill("0.95");
      await lever.press("Enter");
      await page.waitForSelector('.lever.changed[data-path="linkages.contract.floor"]');
      await isDone(page);
      const after = await shared(page);
      expect(after.a).toBe(before.a);
      expect(after.b).not.toBe(before.b);
      expect(after.b).toBe(
        await digestOf("linkage-classroom-contract", ["linkages.contract.floor=0.95"], "1"),
      );
      expect(await digestsOfCommand(after.command)).toEqual([after.b]);
      await page.goto("about:blank");
      await page.goto(after.link);
      await isDone(page);
      expect(await shared(page)).toMatchObject({ a: after.a, b: after.b });
      await page.reload();
      await isDone(page);
      expect((await shared(page)).b).toBe(after.b);
    });
  });

  test("undo, redo and put all back lead to the digests that were there", async () => {
    await at(plain.address, {}, async ({ page }) => {
      await opens(page, "Linkage classroom: wages");
      await isDone(page);
      const before = await shared(page);
      await page.getByRole("button", { name: "Linkages", exact: true }).click();
      await page.getByLabel("employment absorption, B").uncheck();
      await isDone(page);
      const off = await shared(page);
      expect(off.b).not.toBe(before.b);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await isDone(page);
      expect((await shared(page)).b).toBe(before.b);
      await page.getByRole("button", { name: "Redo", exact: true }).click();
      await isDone(page);
      expect((await shared(page)).b).toBe(off.b);
      await page.getByRole("button", { name: "Put all back", exact: true }).click();
      await isDone(page);
      expect((await shared(page)).b).toBe(before.b);
    });
  });

  test("a wrong file is told of as by check, at the same lines and columns; a right one may extend the library", async () => {
    const wrong =
      "title: {en: A, zh: 甲}\nextends: library:lixian.yaml\nyears: 2016..2017\ninstrumnts: {}\npopulation: {households: -3}\n";
    const right = "title: {en: Mine, zh: 我的}\nextends: library:tiny.yaml\nyears: 2016..2019\n";
    const expected = (await problemsOf(wrong)).map(problemLine);
    expect(expected.length).toBeGreaterThan(1);
    await at(host.address, {}, async ({ page }) => {
      const choose = (name: string, text: string) =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: "text/yaml", buffer: Buffer.from(text) });
      await choose("mine.yaml", wrong);
      await page.waitForSelector(".problems li");
      const told = await page.locator(".problems li").allTextContents();
      expect(told).toHaveLength(expected.length);
      for (const [k, line] of expected.entries()) {
        expect(told[k]!.replaceAll(/\s+/g, " ")).toBe(line.replace(/: /, " ").replaceAll(/\s+/g, " "));
      }
      await choose("lost.yaml", "title: {en: A, zh: 甲}\nextends: nowhere.yaml\n");
      await page.waitForFunction("document.querySelector('.refusal')?.textContent.includes('nowhere.yaml')");
      await choose("mine.yaml", right);
      await isDone(page);
      expect(await page.locator(".side-title").first().textContent()).toBe("Mine");
    });
  });

  test("a large scenario is answered by fewer households first, which is said, then in full", async () => {
    const town =
      "title: {en: Town, zh: 镇}\nextends: library:lixian.yaml\nyears: 2016..2017\npopulation: {households: 12000, villages: 60, townships: 6}\nexpect: []\n";
    await at(host.address, {}, async ({ page }) => {
      await page.evaluate(
        "new MutationObserver(() => { const s = document.querySelector('.status-line'); if (s?.dataset.full === 'false' && s.textContent.includes('of 12,000')) window.toldFirst = true }).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true})",
      );
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: "town.yaml", mimeType: "text/yaml", buffer: Buffer.from(town) });
      await isDone(page);
      expect(await page.evaluate("window.toldFirst")).toBe(true);
      const { b } = await shared(page);
      expect(b).toMatch(/^[0-9a-f]{32}$/);
    });
  });

  test("a whole county is stopped and gone on with, answers clicks while it runs, has the digest of the command line, and keeps its figures in their column on any screen", async () => {
    const expected = await digestOf("lixian-no-award", [], "1");
    await at(host.address, {}, async ({ page }) => {
      // Looked at in the page itself, so that what is done is done while the run goes on.
      const whileItRuns = (act: string) =>
        page.evaluate(`new Promise((resolve) => {
          const isAtWork = () => document.querySelector('.status-line')?.dataset.stage === "full";
          const look = () => (isAtWork() ? resolve(act()) : requestAnimationFrame(look));
          const act = () => { ${act}; return new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(
            () => seen([isAtWork(), document.documentElement.lang])))) };
          look();
        })`);
      await opens(page, "Lixian without the award");
      await page.locator(".luck select").selectOption("1");
      const switches = "document.querySelector('.bar .link[lang]').click()";
      expect(await whileItRuns(switches)).toEqual([true, "zh-CN"]);
      expect(await whileItRuns(switches)).toEqual([true, "en"]);
      await whileItRuns("document.querySelector('.status .link').click()");
      await page.waitForSelector('.status-line[data-stage="stopped"][data-full="false"]');
      // Long enough for the whole county: had it run on, there would be nothing left to do.
      await page.waitForTimeout(2500);
      await page.getByRole("button", { name: "Go on", exact: true }).click();
      expect(await whileItRuns("")).toEqual([true, "en"]);
      await isDone(page);
      expect((await shared(page)).b).toBe(expected);
      for (const width of [1100, 1280, 1400, 1560, 1700]) {
        await page.setViewportSize({ width, height: 900 });
        const over = `(({ scrollWidth, parentElement }) => scrollWidth - parentElement.clientWidth)(
          document.querySelector(".key-figures table"))`;
        expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
      }
    });
  });

  test("a shock is thrown at both and taken back: of the enterprises, the one that was chosen fails", async () => {
    const failure = (id: string) => `shocks.organiserFailure.events=[{year: 2019, enterprise: ${id}}]`;
    await at(host.address, {}, async ({ page }) => {
      await opens(page, CONTRACT);
      await isDone(page);
      const calm = await shared(page);
      const fails = page.getByRole("button", { name: "Enterprise fails" });
      const who = page.getByLabel("Enterprise that fails");
      const thrown = async () => {
        await fails.click();
        await isDone(page);
        return shared(page);
      };
      const ids = await who
        .locator("option")
        .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
      expect(ids.length).toBeGreaterThan(2);
      await who.selectOption(ids[1]!);
      const struck = await thrown();
      expect(struck.b).toBe(await digestOf("linkage-classroom-contract", [failure(ids[1]!)], "1"));
      expect(struck.a).not.toBe(calm.a);
      expect(await thrown()).toMatchObject({ a: calm.a, b: calm.b });
    });
  });

  test("a village, a decile and a crop that are clicked or chosen by keyboard are shown in every chart of both sides", async () => {
    const township =
      "title: {en: Township, zh: 乡镇}\nextends: library:lixian.yaml\nyears: 2016..2018\npopulation: {households: 800, villages: 16, townships: 2}\nexpect: []\n";
    await at(host.address, {}, async ({ page }) => {
      await page
        .locator('input[type="file"]')
        .setInputFiles({ name: "township.yaml", mimeType: "text/yaml", buffer: Buffer.from(township) });
      await isDone(page);
      const titles = (view: string) => page.locator(`#${view} .chart-title`).allTextContents();
      const both = (...one: readonly unknown[]) => [...one, ...one];
      const village = page.getByLabel("village", { exact: true });
      expect(await page.locator("#village").count()).toBe(0);

      const map = page.locator("#map canvas").first();
      const { width, height } = (await map.boundingBox())!;
      await map.click({ position: { x: width / 2, y: height / 2 } });
      const clicked = await village.inputValue();
      expect(clicked).toMatch(/^\d+$/);
      await page.waitForSelector(`#village [data-village="${clicked}"]`);
      expect(await titles("incomes")).toContain(`Where household income comes from · Village ${clicked}`);
      const figures = page.locator("#village tbody tr");
      expect(await figures.count()).toBe(5);
      expect((await figures.first().locator("td").allTextContents()).slice(0, 2).join()).toMatch(/%.*%/);

      await village.focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("3");
      await page.waitForSelector('#village [data-village="3"]');
      const grown = await titles("products");
      expect(grown.filter((title) => title === "What the land grows · Village 3")).toHaveLength(2);
      expect(grown.filter((title) => title === "What the land grows · The whole county")).toHaveLength(2);
      expect(await page.locator("#map figcaption p").allTextContents()).toEqual(
        both(expect.stringMatching(/^Shown: 50 households/)),
      );

      await page.getByRole("button", { name: "Show everything" }).click();
      expect(await page.locator("#village").count()).toBe(0);
      expect(await page.locator("#winners .chart").count()).toBe(1);
      await page.getByRole("button", { name: "Linkages", exact: true }).click();
      await page.getByLabel("land transfer, B").uncheck();
      await isDone(page);
      await page.locator("#winners").scrollIntoViewIfNeeded();
      await page.locator("#winners .mark-rect path").nth(8).click();
      expect(await page.getByLabel(/^decile/).inputValue()).toBe("5");
      expect(await titles("incomes")).toEqual(both("Where household income comes from · decile 5"));

      await page.getByRole("combobox", { name: "product", exact: true }).focus();
      await page.keyboard.type("Potato");
      expect(await titles("products")).toEqual(both("What the land grows", "Potato: price and supply"));
      expect(await page.locator("#map figcaption p").count()).toBe(2);
    });
  });

  test("everything is there in Chinese, switched in place", async () => {
    await at(plain.address, { locale: "zh-CN" }, async ({ page }) => {
      await page.locator(".story", { hasText: "联结课堂：订单" }).click();
      await isDone(page);
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
      await page.locator(".group-title", { hasText: "订单农业" }).click();
      const labels = await page
        .locator(".lever-label, .view h2, .figures th, .chart-title")
        .allTextContents();
      expect(labels.length).toBeGreaterThan(20);
      expect(labels.filter((label) => /[a-z]{4,}/i.test(label))).toEqual([]);
      await page.getByRole("button", { name: "English" }).click();
      expect(await page.evaluate("document.documentElement.lang")).toBe("en");
      await page.waitForSelector("text=People below the poverty line");
    });
  });

  test("it fits a phone, works by keyboard alone, and has no serious fault of accessibility, by day and by night", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      await at(plain.address, { ...PHONE, colorScheme }, async ({ page }) => {
        const overflow = () =>
          page.evaluate(`document.documentElement.scrollWidth - ${PHONE.viewport.width}`);
        expect(await faultsOf(page)).toEqual([]);
        expect(await overflow()).toBeLessThanOrEqual(0);
        await page.locator(".story", { hasText: CONTRACT }).focus();
        await page.keyboard.press("Enter");
        await isDone(page);
        await page.locator(".group-title", { hasText: "Contract farming" }).focus();
        await page.keyboard.press("Enter");
        await page.locator('.lever[data-path="linkages.contract.floor"] .side-b .slide').focus();
        await page.keyboard.press("ArrowLeft");
        await page.waitForSelector('.lever.changed[data-path="linkages.contract.floor"]');
        await isDone(page);
        expect(await overflow()).toBeLessThanOrEqual(0);
        expect(await faultsOf(page)).toEqual([]);
      });
    }
  });

  test("data and charts can be taken away", async () => {
    await at(host.address, { acceptDownloads: true }, async ({ page }) => {
      await opens(page, "Ten households");
      await isDone(page);
      const take = async (click: () => Promise<void>, file: string) => {
        const arriving = page.waitForEvent("download", (one) => one.suggestedFilename().endsWith(file));
        await click();
        return readFileSync(await (await arriving).path());
      };
      await page.waitForSelector("#course .chart-place svg");
      const chart = page.locator("#course .chart-keep");
      expect((await take(() => chart.getByText("SVG").click(), ".svg")).toString()).toMatch(/^<svg/);
      expect((await take(() => chart.getByText("PNG").click(), ".png")).subarray(1, 4).toString()).toBe(
        "PNG",
      );
      const spec = JSON.parse(
        (await take(() => chart.getByText("Vega-Lite").click(), ".vl.json")).toString(),
      );
      expect(spec.$schema).toContain("vega-lite");
      await page.getByRole("button", { name: "Share", exact: true }).click();
      const ofB = page.locator(".share section").nth(2);
      const years = (kind: number) => ofB.getByRole("button", { name: "years" }).nth(kind);
      const csv = (await take(() => years(1).click(), "b-years.csv")).toString();
      expect(csv.split("\r\n")[0]).toMatch(/^seed,year,.*headcountRate/);
      const parquet = await take(() => years(0).click(), "b-years.parquet");
      const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
      expect(rows).toHaveLength(csv.trim().split("\r\n").length - 1);
      const yaml = (await take(() => ofB.getByText("Scenario (YAML)").click(), "scenario.yaml")).toString();
      expect(yaml).toContain("Ten households");
    });
  });
});
