/** A file and all that it extends -> one merged tree: bases first, in the order named, the file itself last. */
import type { Problem } from "../engine/errors.ts";
import { MAX_CHAIN, MAX_FILES, MAX_NODES } from "./limits.ts";
import { merge, mergeMaps } from "./merge.ts";
import * as say from "./messages.ts";
import { type Budget, readTree } from "./read.ts";
import { LIBRARY, resolveReference } from "./reference.ts";
import { type Entry, type Mapping, type Node, problemAt, type Scalar } from "./tree.ts";

/** Hands in the text of a file. It must refuse paths that, links followed, leave the root. */
export type ReadText = (path: string) => string | Promise<string>;

/** All files of a scenario, read and merged. */
export interface Layers {
  readonly tree: Mapping;
  /** Texts by path, in the order read: the scenario's own file first. */
  readonly sources: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Whether a file or a part is missing, so that what is absent is not the author's omission. */
  readonly broken: boolean;
}

/** The name of a scenario that was handed in as text. */
export const STDIN = "<stdin>";

export async function readLayers(path: string, read: ReadText, root: string): Promise<Layers> {
  const gathering = new Gathering(read, root);
  const tree = await gathering.file(path, [], undefined);
  const empty: Mapping = {
    kind: "map",
    place: { file: path, line: 1, column: 1 },
    entries: new Map(),
    removes: false,
  };
  return {
    tree: tree ?? empty,
    sources: gathering.sources,
    problems: gathering.problems,
    broken: gathering.broken,
  };
}

class Gathering {
  readonly sources = new Map<string, string>();
  readonly problems: Problem[] = [];
  broken = false;
  private readonly merged = new Map<string, Mapping | undefined>();
  private readonly budget: Budget = { nodes: MAX_NODES };
  private readonly read: ReadText;
  private readonly root: string;

  constructor(read: ReadText, root: string) {
    this.read = read;
    this.root = root;
  }

  /** One file merged onto what it extends; `asked` is the reference that led here. */
  async file(
    path: string,
    chain: readonly string[],
    asked: Scalar | undefined,
  ): Promise<Mapping | undefined> {
    if (chain.includes(path)) {
      return this.refuse("cycle", asked, say.cycle([...chain.slice(chain.indexOf(path)), path]));
    }
    if (chain.length >= MAX_CHAIN) return this.refuse("long-chain", asked, say.chainTooLong(MAX_CHAIN));
    if (this.merged.has(path)) return this.merged.get(path);
    if (this.sources.size >= MAX_FILES) return this.refuse("many-files", asked, say.tooManyFiles(MAX_FILES));
    const own = await this.own(path, asked);
    const merged = own && (await this.ontoBases(own, path, [...chain, path]));
    this.merged.set(path, merged);
    return merged;
  }

  private async own(path: string, asked: Scalar | undefined): Promise<Mapping | undefined> {
    let text: string;
    try {
      text = await this.read(path);
    } catch (error) {
      const { code, message } = error as { code?: string; message?: string };
      const why =
        code === "ENOENT"
          ? say.noFile(path, await this.inLibrary(asked))
          : say.unreadable(path, String(message ?? error));
      return this.refuse("no-file", asked, why);
    }
    this.sources.set(path, text);
    const { tree, problems } = readTree(text, path, this.budget);
    this.problems.push(...problems);
    if (tree === undefined) this.broken = true;
    if (tree === undefined || tree.kind === "map") return tree;
    const found = tree.kind === "list" ? "a list" : `"${String(tree.value).slice(0, 60)}"`;
    this.problems.push(problemAt("not-a-map", tree.place, "", say.notAMap(found)));
    this.broken = true;
    return undefined;
  }

  /** How a scenario of the library is named that an author took to lie beside. */
  private async inLibrary(asked: Scalar | undefined): Promise<string | undefined> {
    const name = String(asked?.value ?? LIBRARY);
    if (name.startsWith(LIBRARY)) return undefined;
    for (const path of [`${LIBRARY}${name}`, `${LIBRARY}${name}.yaml`]) {
      if (typeof resolveReference("", path, "") !== "string") return undefined;
      try {
        await this.read(path);
        return path;
      } catch {}
    }
    return undefined;
  }

  private async ontoBases(own: Mapping, path: string, chain: readonly string[]): Promise<Mapping> {
    const entries = new Map<string, Entry>(own.entries);
    const named = entries.get("extends")?.node;
    entries.delete("extends");
    let base: Node | undefined;
    for (const reference of this.references(named)) {
      const target = resolveReference(path, String(reference.value), this.root);
      if (typeof target === "string") {
        const next = await this.file(target, chain, reference);
        if (next) base = base === undefined ? next : merge(base, next);
      } else this.refuse("bad-path", reference, say.badReference(String(reference.value), target.fault));
    }
    const bare: Mapping = { ...own, entries };
    return base?.kind === "map" ? mergeMaps(base, bare) : bare;
  }

  private references(named: Node | undefined): Scalar[] {
    if (named === undefined) return [];
    const items = named.kind === "list" ? named.items : [named];
    return items.filter((item): item is Scalar => {
      if (item.kind === "scalar" && typeof item.value === "string" && item.value !== "") return true;
      const found = item.kind === "scalar" ? `"${item.value}"` : item.kind === "map" ? "a map" : "a list";
      this.refuse("bad-extends", item, say.badExtends(found));
      return false;
    });
  }

  private refuse(rule: string, asked: Node | undefined, message: string): undefined {
    this.broken = true;
    this.problems.push(
      asked === undefined ? { rule, path: "", message } : problemAt(rule, asked.place, "extends", message),
    );
    return undefined;
  }
}
