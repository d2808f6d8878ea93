#!/usr/bin/env node
/** The door of the program: compiled code is cached, so that the next start is faster, and the exit code tells the outcome. */
import module from "node:module";
import { availableParallelism } from "node:os";

const NEEDED = 24;
/** Commands that make many runs. A single one most often needs no thread of its own. */
const RUNNING = ["compare", "sweep", "sensitivity", "stress", "calibrate", "ablate"];

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  process.stderr.write(`liannong needs Node ${NEEDED} or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  // A reader that has seen enough, such as `head`, closes the pipe.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const args = process.argv.slice(2);
  const early = await earlyFor(args);
  try {
    const { main } = await import("./program.ts");
    process.exitCode = await main(args, early);
  } finally {
    await early?.close();
  }
}

/** A thread for commands that will want one; on a fleet the runs happen elsewhere. */
async function earlyFor([command = "", ...args]: readonly string[]) {
  const here = !args.some((arg) => /^(--on|--help|-h)\b/.test(arg));
  const many = RUNNING.includes(command) || (command === "run" && args.some((arg) => /^--seeds\b/.test(arg)));
  if (!many || !here) return undefined;
  const { startEarly } = await import("../execute/early.ts");
  return startEarly(threadsIn(args) ?? availableParallelism());
}

/** What is asked for by `--threads`, where that can be read; what cannot is told by the command itself. */
function threadsIn(args: readonly string[]): number | undefined {
  const at = args.findIndex((arg) => /^--threads(=|$)/.test(arg));
  const threads = Number(args[at]?.split("=")[1] ?? args[at + 1]);
  return at >= 0 && Number.isInteger(threads) && threads > 0 ? threads : undefined;
}
