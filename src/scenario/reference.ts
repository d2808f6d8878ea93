/**
 * Where `extends` may point: to files inside the scenario's own root folder, named by a relative path, or to the
 * library that comes with liannong (`library:base/county.yaml`). Paths are text here, with forward slashes; whoever
 * hands in `read` must also make sure that the real path, links followed, stays inside the root.
 */

/** Marks paths inside the library; its own files refer to one another relatively. */
export const LIBRARY = "library:";

export type ReferenceFault = "absolute" | "escape" | "backslash";

/** The path of `reference`, written in the file `from`. */
export function resolveReference(
  from: string,
  reference: string,
  root: string,
): string | { fault: ReferenceFault } {
  if (reference.includes("\\")) return { fault: "backslash" };
  const inLibrary = reference.startsWith(LIBRARY) || from.startsWith(LIBRARY);
  const text = reference.startsWith(LIBRARY) ? reference.slice(LIBRARY.length) : reference;
  if (/^\/|^[a-z][a-z0-9+.-]*:/i.test(text)) return { fault: "absolute" };
  const fromFolder = reference.startsWith(LIBRARY) ? "" : folderOf(from.replace(LIBRARY, ""));
  const path = tidy(fromFolder === "" ? text : `${fromFolder}/${text}`);
  if (!isInside(path, inLibrary ? "" : tidy(root))) return { fault: "escape" };
  return inLibrary ? `${LIBRARY}${path}` : path;
}

/** The folder that a path lies in; "" is the present one. */
export function folderOf(path: string): string {
  const cut = path.lastIndexOf("/");
  return cut < 0 ? "" : cut === 0 ? "/" : path.slice(0, cut);
}

/** The same path without `.`, without doubled slashes, and with `..` only at its start. */
export function tidy(path: string): string {
  const kept: string[] = [];
  for (const step of path.split("/")) {
    if (step === "" || step === ".") continue;
    if (step === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else kept.push(step);
  }
  return (path.startsWith("/") ? "/" : "") + kept.join("/");
}

function isInside(path: string, root: string): boolean {
  if (root === "") return path !== ".." && !path.startsWith("../") && !path.startsWith("/");
  return path.startsWith(root === "/" ? root : `${root}/`);
}
