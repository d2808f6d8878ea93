/** zod's findings -> problems told in the author's words, each at the place where the author wrote. */
import type { z } from "zod";
import type { Problem } from "../engine/errors.ts";
import type { QuantityFault } from "../engine/units.ts";
import * as say from "./messages.ts";
import { nearest } from "./nearest.ts";
import { allowedText, type Shape, shapeAt } from "./shape.ts";
import { type Node, nodeAt, type Path, pathText, placeAt, problemAt } from "./tree.ts";

type Issue = z.core.$ZodIssue;

/** A problem, and the path that it stands at. */
export interface Finding {
  readonly path: Path;
  readonly problem: Problem;
}

/** What the schema declares about a fault of a quantity (see `quantity`). */
type Fault = (QuantityFault & { readonly wanted: string }) | { readonly kind: "out-of-range" };

export function findingsOf(issues: readonly Issue[], schema: z.ZodType, tree: Node): Finding[] {
  return issues.flatMap((issue) => new Telling(schema, tree).tell(issue, issue.path));
}

class Telling {
  private readonly schema: z.ZodType;
  private readonly tree: Node;

  constructor(schema: z.ZodType, tree: Node) {
    this.schema = schema;
    this.tree = tree;
  }

  tell(issue: Issue, path: Path): Finding[] {
    const shape = shapeAt(this.schema, path);
    const node = nodeAt(this.tree, path);
    switch (issue.code) {
      case "unrecognized_keys":
        return issue.keys.flatMap((key) => this.unknownKey(key, path, shape));
      case "invalid_union":
        return this.union(issue, path, shape, node);
      case "invalid_type":
      case "invalid_value":
        return this.wrongValue(path, shape, node);
      case "too_small":
      case "too_big":
        return [this.at("out-of-range", path, say.outOfRange(foundText(node), boundText(issue)))];
      case "invalid_format":
        return [this.at("wrong-form", path, say.wrongForm(foundText(node), issue.message))];
      case "invalid_key": {
        const wanted = issue.issues.map(({ message }) => message).join(", ");
        return [this.at("wrong-form", path, say.wrongForm(`"${String(path.at(-1))}"`, wanted))];
      }
      case "custom":
        return [this.custom(issue, path, shape, node)];
      default:
        return [this.at("wrong-value", path, issue.message)];
    }
  }

  private unknownKey(key: string, path: Path, shape: Shape): Finding {
    const known = Object.keys(shape.fields ?? {});
    return this.at("unknown-key", [...path, key], say.unknownKey(key, known, nearest(key, known)));
  }

  /** Tells of the branch that the author meant: the one whose kind of value was written, with the fewest faults. */
  private union(issue: Issue & { code: "invalid_union" }, path: Path, shape: Shape, node: Node | undefined) {
    const meant = issue.errors
      .filter((branch) => !branch.some((inner) => isWholeValue(inner, node)))
      .sort((a, b) => a.length - b.length)[0];
    const isMap = node?.kind === "map" && !node.entries.has("value");
    if (meant === undefined || ((shape.quantity ?? shape.formulaMeta) && isMap))
      return this.wrongValue(path, shape, node);
    return meant.flatMap((inner) => this.tell(inner, [...path, ...inner.path]));
  }

  private wrongValue(path: Path, shape: Shape, node: Node | undefined): Finding[] {
    const allowed = allowedText(shape);
    if (node === undefined) return [this.at("missing", path, say.missing(allowed))];
    if (node.kind === "scalar" && typeof node.value === "boolean" && shape.words.includes("off")) {
      return [this.at("wrong-kind", path, say.booleanForSwitch(node.value))];
    }
    if (node.kind === "scalar" && typeof node.value === "string" && shape.words.length > 0) {
      const near = nearest(node.value, shape.words);
      return [this.at("wrong-word", path, say.wrongWord(foundText(node), allowed, near))];
    }
    return [this.at("wrong-kind", path, say.wrongKind(foundText(node), allowed))];
  }

  private custom(
    issue: Issue & { code: "custom" },
    path: Path,
    shape: Shape,
    node: Node | undefined,
  ): Finding {
    const fault = issue.params as Fault | undefined;
    const found = foundText(node?.kind === "map" ? node.entries.get("value")?.node : node);
    switch (fault?.kind) {
      case "out-of-range":
        return this.at(
          "out-of-range",
          path,
          say.outOfRange(found, allowedText(shape), (shape.quantity ?? shape.formulaMeta)?.about),
        );
      case "not-a-quantity":
        return this.at("not-a-quantity", path, say.notAQuantity(found, allowedText(shape)));
      case "unknown-unit": {
        const near = nearest(fault.unit, fault.known);
        return this.at("unknown-unit", path, say.unknownUnit(fault.unit, fault.known, near));
      }
      case "wrong-unit":
        return this.at("wrong-unit", path, say.wrongUnit(fault.found, fault.wanted));
      default:
        return this.at("wrong-value", path, issue.message);
    }
  }

  private at(rule: string, path: Path, message: string): Finding {
    return findingAt(rule, this.tree, path, message);
  }
}

/** A problem at the value, or the missing value, that a path leads to. */
export function findingAt(rule: string, tree: Node, path: Path, message: string): Finding {
  return { path, problem: problemAt(rule, placeAt(tree, path), pathText(tree, path), message) };
}

/** Whether the finding is that the whole value is of another kind, and nothing about its parts. */
function isWholeValue(issue: Issue, node: Node | undefined): boolean {
  if (issue.path.length > 0 || node?.kind === "scalar")
    return issue.path.length === 0 && issue.code !== "custom";
  return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union";
}

function boundText(issue: Issue & { code: "too_small" | "too_big" }): string {
  const [bound, word] = issue.code === "too_small" ? [issue.minimum, "or more"] : [issue.maximum, "or less"];
  if (issue.origin === "string") return `a text of ${bound} characters ${word}`;
  if (issue.origin === "array") return `a list of ${bound} entries ${word}`;
  return `${bound} ${word}`;
}

/** What the author wrote, shortened. */
export function foundText(node: Node | undefined): string {
  if (node === undefined) return "nothing";
  if (node.kind !== "scalar") return node.kind === "map" ? "a map" : "a list";
  if (typeof node.value !== "string") return String(node.value);
  return `"${node.value.length > 60 ? `${node.value.slice(0, 57)}...` : node.value}"`;
}
