/**
 * One run of a nation in a process of its own: `node bench/nation/one.ts '{"counties": 50, "years": 10, "lanes": 2}'`, as a
 * user's command runs it, with its metrics and digests, but for the tables of villages and products. Prints an Answer as JSON.
 */
import { enableCompileCache } from "node:module";
import type { Answer, Request } from "./measure.ts";

enableCompileCache();
const { jobOf } = await import("../../src/execute/job.ts");
const { lanes } = await import("../../src/execute/lanes.ts");
const { serial } = await import("../../src/execute/serial.ts");
const { loadedOf } = await import("../scenario.ts");
const { nation } = await import("./subject.ts");

const request = JSON.parse(process.argv[2] ?? "") as Request;
const { spec, canonical, formulas } = await loadedOf(nation(request));
const job = jobOf({ canonical, formulas }, "1", [], "metrics");
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const began = cpu();
const executor = request.lanes === 1 ? serial() : lanes({ lanes: request.lanes });
const { counties, households } = spec.population;
await executor.run([job], {
  onResult: (_, { milliseconds, digest }) => {
    const answer: Answer = {
      households: counties * households,
      milliseconds,
      cpuMilliseconds: cpu() - began,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      digest,
    };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  },
  onFailure: (_, error) => {
    throw error;
  },
});
await executor.close();
