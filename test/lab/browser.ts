/** A real browser before the built page: built once, served from this machine or opened from disk, every request noted. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const ROOT = join(import.meta.dirname, "../..");

/** Debian's browser; another by the environment. */
export const CHROMIUM = process.env.LAB_BROWSER ?? "/usr/bin/chromium";

export const hasBrowser = existsSync(CHROMIUM);

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });

/** Builds the page as `npm run build` does, into a folder of its own. */
export function build(folder: string): void {
  for (const mode of [[], ["--mode", "charts"]]) {
    execFileSync("npx", ["vite", "build", "--logLevel", "error", "--outDir", folder, ...mode], {
      cwd: ROOT,
      stdio: "pipe",
    });
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

export interface Host {
  readonly address: string;
  close(): void;
}

/** A host that only hands out files; with `isolated` it lets workers share memory. */
export async function serve(folder: string, isolated: boolean): Promise<Host> {
  const headers = isolated
    ? { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" }
    : {};
  const server: Server = createServer(({ url = "/" }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1).split("?")[0]!;
    const file = join(folder, name);
    if (!/^[\w.-]+$/.test(name) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
    });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

export const fromDisk = (folder: string): string => pathToFileURL(join(folder, "index.html")).href;

/** A page with what it asked for and what it complained of. */
export interface Watched {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

export async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
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
