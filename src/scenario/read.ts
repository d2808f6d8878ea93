/** YAML 1.2 text -> a tree with places, and every fault of grammar; the contents are not yet judged. */
import * as yaml from "yaml";
import type { Place, Problem } from "../engine/errors.ts";
import { MAX_DEPTH, MAX_FILE_BYTES, MAX_GRAMMAR_FAULTS, MAX_NODES } from "./limits.ts";
import * as say from "./messages.ts";
import { type Citation, type Entry, idOf, type Node, problemAt } from "./tree.ts";

/** What may still be read: one budget for all files of a scenario. */
export interface Budget {
  nodes: number;
}

export interface Reading {
  /** Absent where the text is broken or holds nothing. */
  readonly tree: Node | undefined;
  readonly problems: readonly Problem[];
}

/** Names that every JavaScript object answers to: no key of a scenario may be one, so that none is ever looked up. */
const RESERVED: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype"]);

/** Reads one text. `placeOf` turns an offset into a place; the command line has one place for all. */
export function readTree(text: string, file: string, budget: Budget, fixedPlace?: Place): Reading {
  const whole = fixedPlace ?? { file, line: 1, column: 1 };
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_FILE_BYTES) return fail(problemAt("too-big", whole, "", say.tooBig(bytes, MAX_FILE_BYTES)));
  const lines = new yaml.LineCounter();
  const placeOf = (offset: number): Place => {
    if (fixedPlace) return fixedPlace;
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = yaml.parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: "error",
  });
  const faults = firstOfEachLine([...document.errors, ...document.warnings], lines);
  if (faults.length > 0) {
    return fail(
      ...faults.map((fault) =>
        problemAt("yaml", placeOf(fault.pos[0]), "", say.brokenGrammar(fault.code, fault.message)),
      ),
    );
  }
  const { contents } = document;
  if (contents === null || isNothing(contents)) {
    return fail(problemAt("empty-file", whole, "", say.nothingInside()));
  }
  const builder = new Builder(placeOf, budget);
  const tree = builder.node(contents, "", undefined, 0);
  return { tree: builder.hopeless ? undefined : tree, problems: builder.problems };
}

/** One fault of grammar brings others on the same line. */
function firstOfEachLine(
  faults: readonly yaml.YAMLParseError[],
  lines: yaml.LineCounter,
): yaml.YAMLParseError[] {
  const byLine = new Map<number, yaml.YAMLParseError>();
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0]);
    if (!byLine.has(line)) byLine.set(line, fault);
    if (byLine.size === MAX_GRAMMAR_FAULTS) break;
  }
  return [...byLine.values()];
}

const fail = (...problems: Problem[]): Reading => ({ tree: undefined, problems });

const isNothing = (node: yaml.Node | null): boolean =>
  node === null || (yaml.isScalar(node) && (node.value === null || node.value === undefined));

/** Walks yaml's nodes once; an anchor's subtree is built once and shared by its aliases. */
class Builder {
  readonly problems: Problem[] = [];
  private readonly anchors = new Map<string, { node: Node | undefined; size: number }>();
  private readonly placeOf: (offset: number) => Place;
  private readonly budget: Budget;
  /** Whether the text is too large or too deep to be worth judging. */
  hopeless = false;

  constructor(placeOf: (offset: number) => Place, budget: Budget) {
    this.placeOf = placeOf;
    this.budget = budget;
  }

  node(
    source: yaml.Node,
    path: string,
    cited: Citation | undefined,
    depth: number,
    at?: Place,
  ): Node | undefined {
    const place = at ?? this.placeOf(source.range?.[0] ?? 0);
    if (!this.take(1, place, path)) return undefined;
    if (depth > MAX_DEPTH) {
      this.hopeless = true;
      return this.refuse("too-deep", place, "", say.tooDeep(MAX_DEPTH));
    }
    if (yaml.isAlias(source)) return this.alias(source.source, place, path);
    const before = this.budget.nodes;
    const node = this.build(source, place, path, cited, depth);
    const anchor = (source as yaml.Scalar | yaml.YAMLMap | yaml.YAMLSeq).anchor;
    if (anchor !== undefined) this.anchors.set(anchor, { node, size: before - this.budget.nodes + 1 });
    return node;
  }

  private build(source: yaml.Node, place: Place, path: string, cited: Citation | undefined, depth: number) {
    if (yaml.isMap(source)) return this.map(source, place, path, cited, depth);
    if (yaml.isSeq(source)) return this.list(source, place, path, cited, depth);
    const value = (source as yaml.Scalar).value;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      return { kind: "scalar", place, value, ...(cited && { cited }) } as const;
    }
    return this.refuse("empty-value", place, path, say.emptyValue());
  }

  private map(
    source: yaml.YAMLMap,
    place: Place,
    path: string,
    above: Citation | undefined,
    depth: number,
  ): Node {
    const entries = new Map<string, Entry>();
    const cited = citationOf(source) ?? above;
    let removes = false;
    for (const { key, value } of source.items as yaml.Pair<yaml.Node, yaml.Node | null>[]) {
      const name = yaml.isScalar(key) ? key.value : undefined;
      const keyPlace = this.placeOf((key as yaml.Node | null)?.range?.[0] ?? source.range?.[0] ?? 0);
      if (typeof name !== "string" && typeof name !== "number" && typeof name !== "boolean") {
        this.refuse("key-not-text", keyPlace, path, say.keyNotText());
        continue;
      }
      const text = String(name);
      const within = path === "" ? text : `${path}.${text}`;
      const twin = entries.get(text);
      if (twin) this.refuse("duplicate-key", keyPlace, within, say.duplicateKey(text, twin.key.line));
      else if (RESERVED.has(text))
        this.refuse("unknown-key", keyPlace, within, say.unknownKey(text, [], undefined));
      else if (text === "off" && isRemoval(source, value)) removes = true;
      else if (isNothing(value)) this.refuse("empty-value", keyPlace, within, say.emptyValue());
      else {
        const node = this.node(value!, within, cited, depth + 1);
        if (node) entries.set(text, { key: keyPlace, node });
      }
    }
    return { kind: "map", place, entries, removes };
  }

  private list(
    source: yaml.YAMLSeq,
    place: Place,
    path: string,
    cited: Citation | undefined,
    depth: number,
  ): Node {
    const items: Node[] = [];
    const ids = new Set<string>();
    for (const [index, item] of (source.items as yaml.Node[]).entries()) {
      const node = this.node(item, `${path}.${index}`, cited, depth + 1);
      if (node === undefined) continue;
      const id = idOf(node);
      if (id !== undefined && ids.has(id)) {
        this.refuse("duplicate-id", node.place, `${path}.${index}`, say.duplicateId(id));
        continue;
      }
      if (id !== undefined) ids.add(id);
      items.push(node);
    }
    return { kind: "list", place, items };
  }

  private alias(name: string, place: Place, path: string): Node | undefined {
    const anchored = this.anchors.get(name);
    if (anchored === undefined) return this.refuse("yaml", place, path, say.unknownAnchor(name));
    if (anchored.node === undefined || !this.take(anchored.size, place, path)) return undefined;
    return { ...anchored.node, place };
  }

  /** Counts values; tells once that there are too many. */
  private take(count: number, place: Place, path: string): boolean {
    const left = this.budget.nodes - count;
    if (left < 0 && this.budget.nodes >= 0) {
      this.refuse("too-many-values", place, path, say.tooManyValues(MAX_NODES));
    }
    this.budget.nodes = left;
    this.hopeless ||= left < 0;
    return left >= 0;
  }

  private refuse(rule: string, place: Place, path: string, message: string): undefined {
    this.problems.push(problemAt(rule, place, path, message));
    return undefined;
  }
}

/** The `source` and `grade` that a map holds beside its values. */
function citationOf(map: yaml.YAMLMap): Citation | undefined {
  const text = (key: string): string | undefined => {
    const value = map.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === key)?.value;
    return yaml.isScalar(value) && typeof value.value === "string" ? value.value : undefined;
  };
  const source = text("source");
  const grade = text("grade");
  if (source === undefined) return undefined;
  return grade === undefined ? { source } : { source, grade };
}

/** `{id: x, off}`: an `off` with nothing after it, beside an id. */
function isRemoval(map: yaml.YAMLMap, value: yaml.Node | null): boolean {
  return isNothing(value) && map.items.some((pair) => yaml.isScalar(pair.key) && pair.key.value === "id");
}
