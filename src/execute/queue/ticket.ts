/**
 * A job as it stands in the queue: few fields, the scenario as compressed text, and never a formula in any other form than
 * the text of the scenario. Whoever takes it from there checks all of it, since anybody who reaches the Redis may have put
 * it there.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { zstdCompress, zstdDecompress } from "node:zlib";
import { z } from "zod";
import { InputError } from "../../engine/errors.ts";
import type { Job } from "../job.ts";
import { queueEngine } from "./engine.ts";

/** What the scenario in a ticket may unpack to: a county of surveyed households takes some tens of megabytes. */
const MOST_SCENARIO_BYTES = 256 * 2 ** 20;

const ticketSchema = z.strictObject({
  engine: z.string().max(100),
  /** Canonical text of the scenario, zstd, base64. */
  scenario: z.base64(),
  seed: z.string().max(10_000),
  householdYears: z.array(z.int().min(0).max(9999)).max(10_000),
  detail: z.enum(["all", "metrics"]),
});

export type Ticket = z.infer<typeof ticketSchema>;

/** A job without its formulas: they are read from the scenario where it runs. */
export type BareJob = Omit<Job, "formulas">;

/** Content hash of (engine, normalised scenario, seed, what is kept): the same run is the same ticket. */
export function identityOf({ canonical, seed, householdYears, detail }: BareJob): string {
  const text = JSON.stringify([queueEngine(), canonical, seed, householdYears, detail]);
  return `run-${createHash("sha256").update(text).digest("hex")}`;
}

export async function ticketOf({ canonical, seed, householdYears, detail }: BareJob): Promise<Ticket> {
  const scenario = (await promisify(zstdCompress)(canonical)).toString("base64");
  return { engine: queueEngine(), scenario, seed, householdYears: [...householdYears], detail };
}

/** The job of a ticket, not yet its scenario, checked; throws `InputError` for one that this engine does not run. */
export async function readTicket(found: unknown): Promise<BareJob> {
  const parsed = ticketSchema.safeParse(found);
  if (!parsed.success) throw refused(`it is no job of liannong (${z.prettifyError(parsed.error)})`);
  const { engine, scenario, ...rest } = parsed.data;
  if (engine !== queueEngine()) {
    throw refused(
      `it is for engine ${engine.replace(/[^\w.+-]/g, "?")}, and this worker is ${queueEngine()}`,
    );
  }
  try {
    const bytes = await promisify(zstdDecompress)(Buffer.from(scenario, "base64"), {
      maxOutputLength: MOST_SCENARIO_BYTES,
    });
    return { canonical: bytes.toString("utf8"), ...rest };
  } catch {
    throw refused("its scenario cannot be unpacked");
  }
}

function refused(why: string): InputError {
  return new InputError([{ rule: "ticket", path: "the job", message: `is refused: ${why}` }]);
}
