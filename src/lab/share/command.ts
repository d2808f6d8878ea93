/** The command that makes the same run on the command line, bit by bit. */
import type { Draft, Reading } from "../engine/protocol.ts";

/** Quoted for a POSIX shell. */
const quoted = (text: string): string =>
  /^[\w./:=%@,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;

/** A scenario of the library goes by its name; one's own file by its own; `--json` prints the digest to compare. */
export function commandOf({ path, set }: Draft, reading: Reading, seed: string): string {
  const named = path.startsWith("library:") ? reading.id : path;
  const pairs = set.map((pair) => `--set ${quoted(pair)}`);
  return ["liannong run", quoted(named), ...pairs, `--seed ${quoted(seed)}`, "--json"].join(" ");
}
