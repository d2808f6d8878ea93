/** The command line as a whole: finds the command, loads only what it needs, and turns its end into an exit code. */
import { Command, CommanderError } from "commander";
import { withoutPassword } from "../execute/queue/address.ts";
import { ENGINE_VERSION } from "../run/version.ts";
import { commandGroups, commands, type Entry } from "./commands.ts";
import type { Early } from "../execute/early.ts";
import { INPUT, tellError } from "./failure.ts";
import { ownLanguage } from "./language.ts";
import { START_WORDS } from "./words/start.ts";

/** Runs one command line (without the program's own name); gives back the exit code. */
export async function main(args: readonly string[], early?: Early): Promise<number> {
  if (args.length === 0) {
    process.stdout.write(`${START_WORDS[ownLanguage()]}\n`);
    return 0;
  }
  let code = 0;
  try {
    const program = await programFor(args, (ended) => {
      code = ended;
    });
    // The thread started early comes to a command as an option that nobody types.
    for (const command of program.commands) command.setOptionValue("early", early);
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : INPUT;
    return tellError(error, args);
  }
}

/** Only the command that is called is loaded; for help and for completion, all are. */
async function programFor(args: readonly string[], end: (code: number) => void): Promise<Command> {
  const called = args.find((arg) => !arg.startsWith("-"));
  const one = called !== "complete" && commands.some(({ name }) => name === called);
  return programOf(({ name }) => !one || name === called, end);
}

/** The program with the commands of the table; those that are not wanted only by name. */
export async function programOf(
  wanted: (entry: Entry) => boolean,
  end: (code: number) => void,
): Promise<Command> {
  const program = new Command("liannong")
    .description("Simulates rural industry policy: who gains, who carries the risk. 联农带农政策模拟。")
    .version(ENGINE_VERSION)
    .showHelpAfterError("(add --help for what can be asked)")
    .configureOutput({ writeErr: (text) => process.stderr.write(withoutPassword(text)) })
    .exitOverride();
  for (const [heading, entries] of Object.entries(commandGroups)) {
    program.commandsGroup(`${heading}:`);
    for (const entry of entries) {
      const command = program.command(entry.name).description(entry.about);
      command.addHelpText("after", `\nExamples:\n${examplesOf(entry)}`);
      if (wanted(entry)) (await entry.load()).define(command, end);
    }
  }
  return program;
}

const examplesOf = ({ examples }: Entry) => examples.map((line) => `  liannong ${line}`).join("\n");
