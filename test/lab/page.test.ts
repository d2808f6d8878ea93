/** The page as a person meets it: a scenario is picked, run, read and shared, with the bits of the command line. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, fromDisk, hasBrowser, type Host, launch, serve, visit } from "./browser.ts";
import { digestOf } from "./command-line.ts";

if (!hasBrowser)
  console.warn("NO CHROMIUM: the lab's page is NOT tested here; set LAB_BROWSER or install chromium.");

const opens = (page: Page, title: string) => page.locator(".story", { hasText: title }).first().click();
const isDone = (page: Page) =>
  page.waitForSelector('[data-stage="done"][data-full="true"]', { timeout: 50_000 });

/** The digest that the share dialog shows for a side. */
async function sharedDigest(page: Page, side: "a" | "b"): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const digest = (await page.locator(`[data-digest="${side}"]`).textContent()) ?? "";
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return digest;
}

describe.runIf(hasBrowser)("the lab", () => {
  const folder = mkdtempSync(join(tmpdir(), "lab-"));
  let browser: Browser;
  let host: Host;
  let plain: Host;

  beforeAll(async () => {
    build(folder);
    [browser, host, plain] = await Promise.all([launch(), serve(folder, true), serve(folder, false)]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    host.close();
    plain.close();
    rmSync(folder, { recursive: true });
  });

  test("a scenario gives the digest of the command line, with shared memory, without it, and from disk", async () => {
    const expected = await digestOf("linkage-classroom-contract", [], "1");
    for (const address of [host.address, plain.address, fromDisk(folder)]) {
      const { page, requests, complaints } = await visit(browser, address);
      await opens(page, "Linkage classroom: contract");
      await isDone(page);
      expect(await page.evaluate("crossOriginIsolated")).toBe(address === host.address);
      expect(await sharedDigest(page, "b")).toBe(expected);
      expect(complaints).toEqual([]);
      const own = address.startsWith("file:") ? "file:" : address;
      expect(requests.filter((url) => !url.startsWith(own) && !/^(blob|data):/.test(url))).toEqual([]);
      await page.context().close();
    }
  });
});
