/** The file that a worker thread starts with. */
import { enableCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";

enableCompileCache();
const { serve } = await import("./serve.ts");
if (parentPort !== null) serve(parentPort);
