/** `liannong complete`: what makes a shell complete commands, options and names of scenarios; shells then call it back. */
import { RootCommand } from "@bomb.sh/tab";
import type { Command } from "commander";
import { libraryScenarios } from "../files.ts";

const SHELLS = ["zsh", "bash", "fish", "powershell"];

export function define(command: Command): void {
  command
    .argument("<shell>", `${SHELLS.join(", ")}; or, from the shell, -- and what has been typed so far`)
    .argument("[words...]")
    .action(complete);
}

async function complete(
  shell: string,
  words: readonly string[],
  _: unknown,
  { parent }: Command,
): Promise<void> {
  const completion = await completionOf(parent!);
  if (SHELLS.includes(shell)) completion.setup("liannong", "liannong", shell);
  else completion.parse([shell, ...words]);
}

/** The program's commands and options as the completion library wants them. */
async function completionOf(program: Command): Promise<RootCommand> {
  const scenarios = (await libraryScenarios()).map((name) => name.replace(/^library:|\.ya?ml$/g, ""));
  const root = new RootCommand();
  for (const command of program.commands) {
    const one = root.command(command.name(), command.description());
    for (const argument of command.registeredArguments) {
      const takesScenario = /scenario|base|alternatives|first|second/.test(argument.name());
      one.argument(
        argument.name(),
        (offer) => {
          if (takesScenario) for (const name of scenarios) offer(name, "");
        },
        argument.variadic,
      );
    }
    for (const { long, description, argChoices = [] } of command.options) {
      if (long === undefined || long === null) continue;
      one.option(long.slice(2), description, (offer) => {
        for (const choice of argChoices) offer(choice, "");
      });
    }
  }
  return root;
}
