/** The file that a thread of a fleet's worker starts with: as any worker thread, but jobs are checked before they run. */
import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

enableCompileCache();
const { serve } = await import("../serve.ts");
const { checked } = await import("./checked.ts");
if (parentPort !== null) serve(parentPort, checked);
