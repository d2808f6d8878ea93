/**
 * A job from a queue is a stranger's: its scenario is read and checked as any scenario file is, and its formulas are what
 * the checked text says. Nothing of it is run before, and nothing of it is ever run as code.
 */
import { InputError } from "../../engine/errors.ts";
import type { Spec } from "../../model/spec.ts";
import { namesOf } from "../../run/names.ts";
import { loadScenario, written } from "../../scenario/index.ts";
import type { Job } from "../job.ts";
import { refuseTooLarge } from "../memory.ts";
import type { BareJob } from "./ticket.ts";

/** Scenarios remembered as checked: further seeds of one are not checked again. */
const REMEMBERED = 16;
const known = new Map<string, Job["formulas"]>();

/** The job, ready to run; throws `InputError` with what is wrong. */
export async function checked(job: BareJob): Promise<Job> {
  const { canonical } = job;
  const formulas = known.get(canonical) ?? (await formulasOf(canonical));
  known.delete(canonical);
  known.set(canonical, formulas);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
  return { ...job, formulas };
}

async function formulasOf(canonical: string): Promise<Job["formulas"]> {
  const files = filesOf(canonical);
  const loaded = await loadScenario({
    path: "scenario.yaml",
    read: (file) => {
      if (Object.hasOwn(files, file)) return files[file]!;
      throw new Error("a job has no other files");
    },
    names: namesOf,
  });
  if (loaded.canonical !== canonical) throw refused("its scenario is not written as this engine writes it");
  refuseTooLarge(loaded.spec);
  return loaded.formulas;
}

/** The scenario as the files that it would be written to. */
function filesOf(canonical: string): Readonly<Record<string, string>> {
  try {
    return written(JSON.parse(canonical) as Spec);
  } catch {
    throw refused("its scenario cannot be read");
  }
}

function refused(why: string): InputError {
  return new InputError([{ rule: "ticket", path: "the job", message: `is refused: ${why}` }]);
}
