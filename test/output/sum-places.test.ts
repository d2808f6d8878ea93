/** The picture of money: sums stand clear of one another and of the sectors' names, also where large bows meet. */
import { expect, test } from "vitest";
import type { PaymentRow } from "../../src/output/charts/flow-matrix.ts";
import { moneyFlow } from "../../src/output/charts/money-flow.ts";
import type { Spec } from "../../src/output/charts/spec.ts";
import { textWidth } from "../../src/output/charts/text-width.ts";

/** Million yuan between sectors, as in a year of Lixian. */
const LIXIAN: readonly (readonly [payer: string, payee: string, millionYuan: number])[] = [
  ["household", "outside", 7655],
  ["outside", "household", 6371],
  ["outside", "cooperative", 1284],
  ["outside", "government", 1034],
  ["government", "household", 1026],
  ["cooperative", "outside", 725],
  ["cooperative", "household", 400],
  ["enterprise", "household", 130],
  ["bank", "enterprise", 40],
];

const payments = (yuanEach: number): PaymentRow[] =>
  LIXIAN.map(([payer, payee, sum]) => ({ payer, payee, fen: sum * yuanEach * 100 }));

interface Row {
  readonly part: "bow" | "stop";
  readonly x: number;
  readonly y: number;
  readonly sum?: string;
  readonly name?: string;
}

/** Texts in pixels of a picture of a phone. */
function textsOf(figure: Spec): { text: string; left: number; right: number; top: number; bottom: number }[] {
  const { values } = (figure as unknown as { data: { values: Row[] } }).data;
  return values.flatMap(({ x, y, sum, name }) => {
    const text = sum || name;
    if (!text) return [];
    const [size, below] = name === undefined ? [11, 0] : [13, 18];
    const [middle, level, half] = [x * 320, (1 - y) * 380 + below, textWidth(text, size) / 2];
    return [
      { text, left: middle - half, right: middle + half, top: level - size / 2, bottom: level + size / 2 },
    ];
  });
}

test.each([
  ["en", 1e6],
  ["zh", 1e6],
  ["en", 1000],
  ["zh", 1000],
] as const)(
  "no two texts of the picture of money touch (%s, largest sums of %d times 7,655 yuan)",
  (lang, yuanEach) => {
    const texts = textsOf(moneyFlow(payments(yuanEach), { lang, year: 2025 }));
    expect(texts.length).toBe(6 + 6);
    const touching = texts.flatMap((one, k) =>
      texts
        .slice(k + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => `${one.text} and ${other.text}`),
    );
    expect(touching).toEqual([]);
  },
);
