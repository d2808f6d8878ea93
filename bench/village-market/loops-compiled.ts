/** The loops of loops.as.ts, at work on columns of a memory that threads share. */
import { compile, drawBytes, type Kernel, kernelDraws } from "../../src/engine/fills-simd.ts";
import type { Desk, Loops } from "./loops.ts";
import { loopsWasm } from "./loops.wasm.ts";
import * as rules from "./rules.ts";

/** The compiled loops; null where the host knows no WebAssembly SIMD or no shared memory. */
export const loops = typeof SharedArrayBuffer === "undefined" ? null : compile(loopsWasm);

interface Compiled extends Kernel {
  setRules(
    whole: number,
    weight: number,
    mean: number,
    other: number,
    share: number,
    least: number,
    line: number,
  ): void;
  grow(
    villages: number,
    product: number,
    harvest: number,
    best: number,
    luck: number,
    changes: number,
    yields: number,
    supply: number,
  ): void;
  settle(
    villages: number,
    product: number,
    harvest: number,
    income: number,
    wealth: number,
    best: number,
    words: number,
    price: number,
    costs: number,
    sums: number,
    totalIncome: number,
    totalGrowers: number,
  ): number;
}

/** A table by product takes a cache line. */
const TABLE_BYTES = 64;
const TABLES = 3;

/** Bytes that a thread's desk takes of the memory. */
export const deskBytes = (slots: number, length: number) => TABLES * TABLE_BYTES + drawBytes(slots, length);

/** The desk of one thread at byte `at` of the memory: nobody else may work there. */
export function compiledDesk(memory: WebAssembly.Memory, at: number, slots: number, length: number): Desk {
  const { exports } = new WebAssembly.Instance(loops!, { env: { memory } });
  const compiled = exports as unknown as Compiled;
  compiled.setRules(
    0x10000000000000,
    rules.LUCK,
    rules.MEAN_LUCK,
    rules.OTHER_INCOME / 0x100000000,
    rules.CONSUMED_SHARE,
    rules.LEAST_CONSUMPTION,
    rules.POVERTY_LINE,
  );
  const yieldsAt = put(memory, at, rules.yields);
  const costsAt = put(memory, at + TABLE_BYTES, rules.costs);
  const sumsAt = at + 2 * TABLE_BYTES;
  const draws = kernelDraws(compiled, memory.buffer, at + TABLES * TABLE_BYTES, slots, length);
  return { draws, loops: onColumns(compiled, yieldsAt, costsAt, sumsAt) };
}

function put(memory: WebAssembly.Memory, at: number, table: Float64Array): number {
  new Float64Array(memory.buffer, at, table.length).set(table);
  return at;
}

function onColumns({ grow, settle }: Compiled, yieldsAt: number, costsAt: number, sumsAt: number): Loops {
  return {
    grow({ household, village, totals }, luck, changes) {
      grow(
        village.rows,
        household.product.byteOffset,
        household.harvest.byteOffset,
        village.best.byteOffset,
        luck.byteOffset,
        changes.byteOffset,
        yieldsAt,
        totals.supply.byteOffset,
      );
    },
    settle({ household, village, totals }, price, words) {
      return settle(
        village.rows,
        household.product.byteOffset,
        household.harvest.byteOffset,
        household.income.byteOffset,
        household.wealth.byteOffset,
        village.best.byteOffset,
        words.byteOffset,
        price.byteOffset,
        costsAt,
        sumsAt,
        totals.income.byteOffset,
        totals.growers.byteOffset,
      );
    },
  };
}
