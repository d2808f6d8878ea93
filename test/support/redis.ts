/** A real Redis for a test or a measurement, on a free port of this machine and in a folder of its own, that can be killed and restarted. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Whether there is no Redis to start here; that is said aloud. */
export const redisMissing = spawnSync("redis-server", ["--version"]).status !== 0;
if (redisMissing) process.stderr.write("redis-server is not installed: WHAT NEEDS A REDIS IS SKIPPED\n");

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Kills it as a power cut would, and starts it again on what it had written. */
  killAndRestart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(...more: readonly string[]): Promise<TestRedis> {
  const port = await freePort();
  const dir = mkdtempSync(join(tmpdir(), "liannong-redis-"));
  const words = [
    "--port",
    String(port),
    "--bind",
    "127.0.0.1",
    "--dir",
    dir,
    "--appendonly",
    "yes",
    "--save",
    "",
  ];
  let child = await start([...words, ...more], port);
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    killAndRestart: async () => {
      await ended(child);
      child = await start([...words, ...more], port);
    },
    stop: async () => {
      await ended(child);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function start(words: readonly string[], port: number): Promise<ChildProcess> {
  const child = spawn("redis-server", words, { stdio: "ignore" });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with code ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return child;
}

function ended(child: ChildProcess): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  return gone;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const answer = (good: boolean) => () => {
      socket.destroy();
      resolve(good);
    };
    socket.once("connect", answer(true)).once("error", answer(false));
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
