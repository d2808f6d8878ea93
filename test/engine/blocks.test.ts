/** Blocks: they cover all rows, split no village, and depend on the rows alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK_ROWS, cutBlocks } from "../../src/engine/blocks.ts";

const sizes = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 80 });

/** First row of each group, and the number of all rows. */
function groupsOf(groupSizes: readonly number[]): { starts: Uint32Array; rows: number } {
  const starts = new Uint32Array(groupSizes.length);
  let rows = 0;
  for (const [group, size] of groupSizes.entries()) {
    starts[group] = rows;
    rows += size;
  }
  return { starts, rows };
}

test("blocks cover all rows and all groups once, in order, and split no group", () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 200 }), (groupSizes, target) => {
      const { starts, rows } = groupsOf(groupSizes);
      const blocks = cutBlocks(starts, rows, target);
      let row = 0;
      let group = 0;
      for (const [index, block] of blocks.entries()) {
        expect(block.index).toBe(index);
        expect(block.from).toBe(row);
        expect(block.firstGroup).toBe(group);
        expect(block.endGroup).toBeGreaterThan(group);
        expect(block.from).toBe(starts[block.firstGroup]);
        expect(block.to).toBe(starts[block.endGroup] ?? rows);
        row = block.to;
        group = block.endGroup;
      }
      expect([row, group]).toEqual([rows, groupSizes.length]);
    }),
  );
});

test("a block but the last holds its target, and would not without its last group", () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 200 }), (groupSizes, target) => {
      const { starts, rows } = groupsOf(groupSizes);
      for (const { from, to, endGroup } of cutBlocks(starts, rows, target).slice(0, -1)) {
        expect(to - from).toBeGreaterThanOrEqual(target);
        expect(starts[endGroup - 1]! - from).toBeLessThan(target);
      }
    }),
  );
});

test("villages added at the end leave the blocks before them as they were", () => {
  fc.assert(
    fc.property(sizes, sizes, (groupSizes, more) => {
      const few = groupsOf(groupSizes);
      const many = groupsOf([...groupSizes, ...more]);
      const before = cutBlocks(few.starts, few.rows, 100).slice(0, -1);
      expect(cutBlocks(many.starts, many.rows, 100).slice(0, before.length)).toEqual(before);
    }),
  );
});

test("no groups make no blocks; a village larger than a block is one block", () => {
  expect(cutBlocks([], 0)).toEqual([]);
  expect(cutBlocks([0, 10], 10_010).map(({ from, to }) => [from, to])).toEqual([[0, 10_010]]);
  expect(cutBlocks([0, BLOCK_ROWS], 2 * BLOCK_ROWS)).toHaveLength(2);
});

test("groups that run backwards are refused", () => {
  expect(() => cutBlocks([0, 5, 3], 9)).toThrow("group 1 ends before it begins");
  expect(() => cutBlocks([0, 5], 4)).toThrow("group 1 ends before it begins");
});
