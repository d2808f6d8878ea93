/** A world that this machine cannot hold is refused before it is built, not after the process has died. */
import { totalmem } from "node:os";
import { storeBytes } from "../engine/columns.ts";
import { InputError } from "../engine/errors.ts";
import { mechanismsOf, type Spec } from "../model/spec.ts";
import { extentsOf, sizeOf } from "../model/world.ts";

/** Share of the machine's memory that the tables of one run may take. */
const MEMORY_SHARE = 0.7;

export function refuseTooLarge(spec: Spec): void {
  const extra = mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables);
  const bytes = storeBytes(extentsOf(sizeOf(spec), extra));
  const memory = totalmem();
  if (bytes <= memory * MEMORY_SHARE) return;
  const gib = (size: number) => `${(size / 2 ** 30).toFixed(1)} GiB`;
  const message = `the tables of a run need ${gib(bytes)}, this machine has ${gib(memory)}; lower population.households or population.counties`;
  throw new InputError([{ rule: "too-large-for-machine", path: "population", message }]);
}
