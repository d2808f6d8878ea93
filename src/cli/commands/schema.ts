/** `liannong schema`: the JSON Schema of scenario files, for editors. */
import type { Command } from "commander";
import { scenarioJsonSchema } from "../../scenario/index.ts";
import { withSpeaking } from "../options.ts";

export function define(command: Command): void {
  withSpeaking(command).action(() => {
    process.stdout.write(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  });
}
