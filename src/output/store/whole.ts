/**
 * Whole or not at all: what is written stands beside its place under a `.new-` name, is synced to disk, and is
 * renamed. A kill at any moment leaves the old state or the new one, and at most a leftover that is swept later.
 */

import { open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const MARK = ".new-";

/** Where a file or folder is prepared before it moves to its place. */
export function beside(path: string): string {
  return join(dirname(path), `${MARK}${basename(path)}`);
}

/** Whether a name is a leftover of an interrupted write. */
export function isLeftover(name: string): boolean {
  return name.startsWith(MARK);
}

/** Moves what was prepared beside into its place, and makes the move durable. */
export async function moveIntoPlace(path: string): Promise<void> {
  await rename(beside(path), path);
  await syncFolder(dirname(path));
}

/** Writes a text file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(beside(path), "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await moveIntoPlace(path);
}

/** Makes a folder's entries durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names in a folder; none when it does not exist. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Removes what interrupted writes left in a folder. */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (isLeftover(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
