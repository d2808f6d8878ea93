/** How mistakes and broken invariants read. */
import { expect, test } from "vitest";
import { InputError, InvariantError, problemLine } from "../../src/engine/errors.ts";

const place = { file: "a.yaml", line: 3, column: 5 };

test("a problem is one line: place, path, message, leaving out what is not known", () => {
  const rule = "unknown-key";
  expect(problemLine({ rule, place, path: "years", message: "no." })).toBe("a.yaml:3:5 years: no.");
  expect(problemLine({ rule, path: "years", message: "no." })).toBe("years: no.");
  expect(problemLine({ rule, place, path: "", message: "no." })).toBe("a.yaml:3:5 no.");
});

test("an input's mistakes are told all at once, in their order", () => {
  const problems = ["one", "two"].map((message) => ({ rule: "r", path: "p", message }));
  const error = new InputError(problems);
  expect(error.message).toBe("p: one\np: two");
  expect(error.problems).toEqual(problems);
  expect([error.name, new InvariantError("x").name]).toEqual(["InputError", "InvariantError"]);
});
