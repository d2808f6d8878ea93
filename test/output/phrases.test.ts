/** Declarations in Chinese: every meaning that the model declares has words, and no words are left of meanings that are gone. */
import { expect, test } from "vitest";
import { instruments, linkages, shocks } from "../../src/model/catalog.ts";
import { specSchema } from "../../src/model/spec.ts";
import { knownPhrases, phrase } from "../../src/output/words/phrases/index.ts";
import { shapeOf } from "../../src/scenario/shape.ts";

type Schema = Parameters<typeof shapeOf>[0];

/** Meanings of quantities, formulas, words and lists, and of mechanisms; columns of a population file are named, not told. */
function declared(): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (schema: Schema): void => {
    const { quantity, formulaMeta, about, fields = {}, values, items } = shapeOf(schema);
    const meaning = quantity?.about ?? formulaMeta?.about ?? about;
    if (meaning !== undefined) found.add(meaning);
    for (const inner of [...Object.values(fields), ...(values ? [values] : []), ...(items ? [items] : [])])
      walk(inner);
  };
  walk(specSchema);
  for (const group of [linkages, instruments, shocks])
    for (const { about } of Object.values(group)) found.add(about);
  return new Set(
    [...found].filter((meaning) => !/^(name of the file's column|CSV or Parquet file)/.test(meaning)),
  );
}

test("every meaning that the model declares can be read in Chinese", () => {
  expect([...declared()].filter((meaning) => !/[\u4e00-\u9fff]/.test(phrase(meaning, "zh")))).toEqual([]);
});

test("no Chinese is kept for a meaning that nothing declares any more", () => {
  const there = declared();
  expect(knownPhrases.filter((meaning) => !there.has(meaning))).toEqual([]);
});

test("in English a meaning is as declared, and an unknown text stays as it is in any language", () => {
  expect(phrase("fixed yearly rent", "en")).toBe("fixed yearly rent");
  expect(phrase("my own words", "zh")).toBe("my own words");
});
