/** The page in Firefox, whose engine shares nothing with Node's: the same bits, and as usable. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, fromDisk, type Host, serve } from "./browser.ts";
import { digestOf } from "./command-line.ts";
import { hasFirefox, launchFirefox, visitInFirefox, type WatchedInFirefox } from "./firefox.ts";

if (!hasFirefox)
  console.warn("NO FIREFOX: the lab's page is NOT tested there; install firefox-esr or set LAB_FIREFOX.");

const CONTRACT = "linkage-classroom-contract";
const FLOOR = "linkages.contract.floor";

const isDone = (page: Page) =>
  page.waitForSelector('main[data-settled="true"] .status-line[data-stage="done"][data-full="true"]', {
    timeout: 50_000,
  });

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.$eval(selector, (element) => element.textContent ?? "")).trim();

async function opens(page: Page, title: string): Promise<void> {
  await page.locator(`.story ::-p-text(${title})`).click();
  await isDone(page);
}

async function digestOfB(page: Page): Promise<string> {
  await page.locator(".bar ::-p-text(Share)").click();
  const digest = await textOf(page, '[data-digest="b"]');
  await page.locator(".share .done").click();
  return digest;
}

describe.runIf(hasFirefox)("the lab in Firefox", () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-firefox-"));
  let browser: Browser;
  let host: Host;

  beforeAll(async () => {
    build(folder);
    [browser, host] = await Promise.all([launchFirefox(), serve(folder, true)]);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    host.close();
    rmSync(folder, { recursive: true });
  });

  async function at(address: string, story: (watched: WatchedInFirefox) => Promise<void>): Promise<void> {
    const watched = await visitInFirefox(browser, address);
    try {
      await story(watched);
      const own = address.startsWith("file:") ? "file:" : address;
      const others = watched.requests.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url));
      expect(others).toEqual([]);
      expect(watched.complaints).toEqual([]);
    } finally {
      await watched.page.browserContext().close();
    }
  }

  test("a lever that is moved gives the figures and the digest of the command line, and asks nobody else", async () => {
    await at(host.address, async ({ page, requests }) => {
      await opens(page, "Linkage classroom: contract");
      expect(requests).toContain(`${host.address}lab.js`);
      expect(await page.evaluate("crossOriginIsolated")).toBe(true);
      expect(await digestOfB(page)).toBe(await digestOf(CONTRACT, [], "1"));
      await page.locator(".group-title ::-p-text(Contract farming)").click();
      const lever = page.locator(`.lever[data-path="${FLOOR}"] .side-b .typed`);
      await lever.fill("0.95");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`.lever.changed[data-path="${FLOOR}"]`);
      await isDone(page);
      expect(await digestOfB(page)).toBe(await digestOf(CONTRACT, [`${FLOOR}=0.95`], "1"));
      expect(await textOf(page, ".key-figures tbody")).toMatch(/People below the poverty line\d/);
      await page.waitForSelector("#course .chart-place svg");
    });
  });

  test("it speaks Chinese, switched in place", async () => {
    await at(host.address, async ({ page }) => {
      await opens(page, "Linkage classroom: wages");
      await page.locator(".bar ::-p-text(中文)").click();
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh-CN");
      expect(await textOf(page, ".key-figures tbody")).toContain("贫困");
      const headings = await page.$$eval(".view h2, .figures th", (all) =>
        all.map(({ textContent }) => textContent ?? ""),
      );
      expect(headings.length).toBeGreaterThan(10);
      expect(headings.filter((heading) => /[a-z]{4,}/i.test(heading))).toEqual([]);
    });
  });

  test("opened from disk it gives the same bits", async () => {
    await at(fromDisk(folder), async ({ page }) => {
      await opens(page, "Linkage classroom: contract");
      expect(await digestOfB(page)).toBe(await digestOf(CONTRACT, [], "1"));
    });
  });
});
