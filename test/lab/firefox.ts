/** Debian's Firefox before the built page. Playwright drives only a Firefox of its own making, so this goes by WebDriver BiDi. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser, type Page } from "puppeteer-core";

/** Another by the environment. */
const FIREFOX = process.env.LAB_FIREFOX ?? "/usr/bin/firefox-esr";

export const hasFirefox = existsSync(FIREFOX);

export const launchFirefox = (): Promise<Browser> =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: { "intl.accept_languages": "en-GB" },
  });

/** A page with what it asked for and what it complained of. */
export interface WatchedInFirefox {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

export async function visitInFirefox(browser: Browser, address: string): Promise<WatchedInFirefox> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, requests, complaints };
}
