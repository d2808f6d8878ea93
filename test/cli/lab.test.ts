/** The page's host hands out the files of its folder and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Host, hostPage } from "../../src/cli/page-host.ts";

let dir = "";
let host: Host;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "liannong-page-"));
  mkdirSync(join(dir, "lab"));
  writeFileSync(join(dir, "secret.txt"), "not for the page");
  writeFileSync(join(dir, "lab", "index.html"), "<p>the page</p>");
  host = await hostPage(join(dir, "lab"), 0);
});
afterAll(() => {
  host.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A path exactly as written: `fetch` would tidy it first. */
function asked(path: string, method = "GET"): Promise<{ status: number; text: string; isolated: boolean }> {
  const { port } = new URL(host.address);
  return new Promise((resolve, reject) => {
    const question = request({ host: "127.0.0.1", port, path, method }, (answer) => {
      let text = "";
      answer.on("data", (part) => {
        text += part;
      });
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          text,
          isolated: answer.headers["cross-origin-embedder-policy"] === "require-corp",
        }),
      );
    });
    question.once("error", reject);
    question.end();
  });
}

test("the page is handed out, with leave to share memory", async () => {
  for (const path of ["/", "/index.html", "/?lang=zh"]) {
    expect(await asked(path)).toEqual({ status: 200, text: "<p>the page</p>", isolated: true });
  }
});

test("nothing outside the folder is handed out, however it is asked for", async () => {
  for (const path of [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "//etc/passwd",
    "/.",
    "/no",
  ]) {
    expect((await asked(path)).status, path).toBe(404);
  }
  expect((await asked("/", "POST")).status).toBe(404);
});

test("a browser that keeps its connection does not keep the host from ending, and a port that is taken is refused", async () => {
  const other = await hostPage(join(dir, "lab"), 0);
  const { port } = new URL(other.address);
  await expect(hostPage(join(dir, "lab"), Number(port))).rejects.toThrow("EADDRINUSE");
  const kept = connect({ port: Number(port), host: "127.0.0.1" });
  await once(kept, "connect");
  kept.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  await once(kept, "data");
  other.close();
  await once(kept, "close");
});
