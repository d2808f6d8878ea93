/**
 * A shard: the share of a batch that one task of a batch system does (a Slurm array, an indexed job), without a word to the
 * others. Tasks are dealt out in their order like cards, so that shards differ by one task at most, and a shard that is
 * cut short is as balanced as the whole.
 */
import { InputError } from "../engine/errors.ts";

export interface Shard {
  /** From 1 to `of`. */
  readonly index: number;
  readonly of: number;
}

/** Reads `i/n`; throws `InputError`. */
export function shardFrom(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index !== undefined && of !== undefined && index >= 1 && index <= of) return { index, of };
  const message = `found "${text}"; allowed is i/n with i from 1 to n, like 1/4; an index that counts from 0 needs 1 added`;
  throw new InputError([{ rule: "shard", path: "--shard", message }]);
}

/** Whether a task, counted from 0, is of the shard; without a shard all are. */
export function isOf(shard: Shard | undefined, task: number): boolean {
  return shard === undefined || task % shard.of === shard.index - 1;
}

/** Of so many tasks, those of the shard. */
export function ownOf(shard: Shard | undefined, tasks: number): number {
  if (shard === undefined) return tasks;
  return Math.floor((tasks + shard.of - shard.index) / shard.of);
}

/** `2/4`, or "the whole". */
export function shardName(shard: Shard | undefined): string {
  return shard === undefined ? "the whole" : `shard ${shard.index}/${shard.of}`;
}
