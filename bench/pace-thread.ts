/** Tells its pace whenever it is asked: what one more processor does meanwhile. */
import { parentPort } from "node:worker_threads";
import { pace } from "./pace.ts";

parentPort!.on("message", () => parentPort!.postMessage(pace()));
