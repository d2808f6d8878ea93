/** The command line as a whole: finds the command, loads only what it needs, and turns its end into an exit code. */
import { Command, CommanderError } from "commander";
import { ENGINE_VERSION } from "../run/version.ts";
import { commands } from "./commands.ts";
import { INPUT, tellError } from "./failure.ts";

/** Runs one command line (without the program's own name); gives back the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  try {
    const program = await programFor(args, (ended) => {
      code = ended;
    });
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : INPUT;
    return tellError(error, args);
  }
}

/** Only the command that is called is loaded; for help, all are. */
async function programFor(args: readonly string[], end: (code: number) => void): Promise<Command> {
  const program = new Command("liannong")
    .description("Simulates rural industry policy: who gains, who carries the risk. 联农带农政策模拟。")
    .version(ENGINE_VERSION)
    .showHelpAfterError("(add --help for what can be asked)")
    .exitOverride();
  const called = args.find((arg) => !arg.startsWith("-"));
  const one = commands.some(({ name }) => name === called);
  for (const { name, about, load } of commands) {
    const command = program.command(name).description(about);
    if (!one || name === called) (await load()).define(command, end);
  }
  return program;
}
