/** The command as it was given, for manifests and reports: what a person would type to do it again, passwords left out. */
import { withoutPassword } from "../execute/queue/address.ts";

export function commandLine(args = process.argv.slice(2)): string {
  const quoted = args
    .map(withoutPassword)
    .map((part) => (/^[\w./:=@,+-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`));
  return ["liannong", ...quoted].join(" ");
}
