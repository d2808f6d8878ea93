/**
 * A worker whose seeds tell it to die: `dies-once:<file>` leaves the file and dies, `dies-always` always does,
 * `dies-following` dies when it is to follow another, `hoards` fills its memory.
 */
import { existsSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { Request } from "../../src/execute/request.ts";
import { serve } from "../../src/execute/serve.ts";

parentPort?.on("message", ({ kind: asked, job: { seed } }: Request) => {
  const [kind, file = ""] = seed.split(":");
  if (kind === "dies-always") process.exit(3);
  if (kind === "dies-following" && asked === "follow") process.exit(3);
  if (kind === "hoards") hoard();
  if (kind === "throws-always") throw new Error("thrown outside the run");
  if (kind !== "dies-once" || existsSync(file)) return;
  writeFileSync(file, "died");
  process.exit(3);
});

function hoard(): never {
  const kept: unknown[] = [];
  while (true) kept.push(Array.from({ length: 1000 }, (_, k) => ({ k })));
}

// A job from a queue comes without its formulas.
if (parentPort !== null) {
  serve(parentPort, async (job) =>
    "formulas" in job ? job : (await import("../../src/execute/queue/checked.ts")).checked(job),
  );
}
