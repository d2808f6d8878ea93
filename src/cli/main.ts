#!/usr/bin/env node
/** The door of the program: compiled code is cached, so that the next start is faster, and the exit code tells the outcome. */
import module from "node:module";

const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  process.stderr.write(`liannong needs Node ${NEEDED} or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache();
  // A reader that has seen enough, such as `head`, closes the pipe.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const { main } = await import("./program.ts");
  process.exitCode = await main(process.argv.slice(2));
}
