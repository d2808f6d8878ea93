/** A file that grows by a line, the JSON of one thing: what stands in it is known when the same work goes on. */
import { appendFile, readFile, truncate } from "node:fs/promises";

export interface Lines<T> {
  /** What stood there when it was opened. */
  readonly known: readonly T[];
  append(one: T): Promise<void>;
}

/** A line that a kill cut short is taken off, so that the next one stands on its own. */
export async function openLines<T>(path: string): Promise<Lines<T>> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  return {
    known: whole
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line) as T),
    append: (one) => appendFile(path, `${JSON.stringify(one)}\n`),
  };
}
