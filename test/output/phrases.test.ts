/** Declarations in Chinese: every meaning that the model declares has words, and no words are left of meanings that are gone. */
import { expect, test } from "vitest";
import { instruments, linkages, shocks } from "../../src/model/catalog.ts";
import { specSchema } from "../../src/model/spec.ts";
import { knownPhrases, phrase } from "../../src/output/words/phrases/index.ts";
import { findSubject, tablesOf } from "../../src/run/explain-subject.ts";
import { UNSOURCED } from "../../src/scenario/provenance.ts";
import { shapeOf } from "../../src/scenario/shape.ts";

import { everything } from "../support/everything.ts";

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

/** Meanings of the columns of households, villages and organisers, whose lives are told. */
function columns(): ReadonlySet<string> {
  const kinds = [
    ["household", "0"],
    ["village", "0"],
    ["cooperative", "0"],
  ] as const;
  const tables = kinds.flatMap(([kind, id]) => tablesOf(everything, findSubject(everything, kind, id)!));
  return new Set(tables.flatMap((table) => Object.values(table.columns).map(({ meaning }) => meaning)));
}

/** Sources that declarations name in words, and what stands where a scenario names none; fact ids and figures need none. */
function sources(): ReadonlySet<string> {
  const found = new Set<string>([UNSOURCED]);
  const walk = (schema: Schema): void => {
    const { quantity, formulaMeta, fields = {}, values, items } = shapeOf(schema);
    const source = quantity?.source ?? formulaMeta?.source;
    if (source !== undefined) found.add(source);
    for (const inner of [...Object.values(fields), ...(values ? [values] : []), ...(items ? [items] : [])])
      walk(inner);
  };
  walk(specSchema);
  const bare = /^([a-z]+-\d{4}\/\w+|parameters\.md|[\d.,()~ -]+)$/;
  return new Set([...found].filter((source) => !bare.test(source)));
}

const unread = (meanings: Iterable<string>) =>
  [...meanings].filter((one) => !/[\u4e00-\u9fff]/.test(phrase(one, "zh")));

test("what a life's columns mean can be read in Chinese", () => {
  expect(unread(columns())).toEqual([]);
});

test("every meaning that the model declares can be read in Chinese", () => {
  expect(unread(declared())).toEqual([]);
});

test("every source that the model names in words can be read in Chinese", () => {
  expect(unread(sources())).toEqual([]);
});

test("no Chinese is kept for a meaning that nothing declares any more", () => {
  const there = new Set([...declared(), ...columns(), ...sources()]);
  expect(knownPhrases.filter((meaning) => !there.has(meaning))).toEqual([]);
});

test("in English a meaning is as declared, and an unknown text stays as it is in any language", () => {
  expect(phrase("fixed yearly rent", "en")).toBe("fixed yearly rent");
  expect(phrase("my own words", "zh")).toBe("my own words");
});
