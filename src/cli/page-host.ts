/** Hands out the files of one folder, and nothing else, to browsers on this machine, with leave to share memory between threads. */
import { createReadStream, readdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { pipeline } from "node:stream";

export interface Host {
  readonly address: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/** Workers may share memory only on a page that no other site can reach into. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Port 0 takes any that is free. Only files that lie in the folder itself when it opens are ever read. */
export async function hostPage(folder: string, port: number): Promise<Host> {
  const known = new Set(readdirSync(folder));
  const server: Server = createServer(({ method, url = "/" }, response) => {
    const path = url.split("?")[0]!;
    const name = path === "/" ? "index.html" : path.slice(1);
    if (method !== "GET" || !known.has(name)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    response.writeHead(200, { ...ISOLATED, "Content-Type": type });
    // A file that has gone, or a browser that has, ends that answer and no more.
    pipeline(createReadStream(join(folder, name)), response, () => {});
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${taken}/`, close: () => closeNow(server) };
}

/** Browsers keep connections open that they may want again. */
function closeNow(server: Server): void {
  server.close();
  server.closeAllConnections();
}
