/**
 * Reads scenario files from disk and from the library that comes along. A path whose real one, links followed, lies
 * outside the folder of the scenario (or of the library) is refused, so that a stranger's file cannot look around.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import {
  LIBRARY,
  MAX_POPULATION_ROWS,
  nearest,
  noScenarioFile,
  type RawColumns,
  STDIN,
} from "../scenario/index.ts";
import { mistake } from "./failure.ts";

/** Far above what a scenario may hold; larger files are not even read. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Folder of the scenarios that come along. */
export const libraryFolder = fileURLToPath(new URL("../../scenarios/", import.meta.url));

/** The scenarios that come along, as names that any command takes; bases that others extend are not among them. */
export async function libraryScenarios(): Promise<string[]> {
  const files = (await readdir(libraryFolder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  return files.map((file) => `${LIBRARY}${file}`);
}

/** Places without any programme, which scenarios extend, by the same kind of name. */
export async function libraryBases(): Promise<string[]> {
  const files = (await readdir(join(libraryFolder, "base"))).filter((name) => /\.ya?ml$/.test(name)).sort();
  return files.map((file) => `${LIBRARY}base/${file}`);
}

/** How a scenario in `file` names the one to extend: relative to its own folder, or as one of the library. */
export function extendable(named: string, file: string): string {
  const own = named.replaceAll("\\", "/");
  if (!isFile(own)) return libraryPath(own) ?? own;
  return relative(dirname(resolve(file)), resolve(own)).replaceAll(sep, "/");
}

export interface ScenarioFile {
  /** As the loader takes it. */
  readonly path: string;
  readonly root: string | undefined;
  read(path: string): Promise<string>;
  /** Columns of a Parquet file. */
  readColumns(path: string): Promise<RawColumns>;
}

/** The file that a person named: a path, `-` for standard input, or a scenario of the library by its name. */
export function scenarioFile(named: string): ScenarioFile {
  if (named === "-") {
    return {
      path: STDIN,
      root: ".",
      read: async (path) => (path === STDIN ? stdin() : textIn(".", path)),
      readColumns: (path) => columnsIn(".", path),
    };
  }
  const own = named.replaceAll("\\", "/");
  const path = isFile(own) ? own : libraryPath(own);
  if (path === undefined) throw noScenario(own);
  const folder = dirname(path);
  return {
    path,
    root: undefined,
    read: (wanted) => textIn(folder, wanted),
    readColumns: (wanted) => columnsIn(folder, wanted),
  };
}

/** `lixian`, `lixian.yaml` or `library:lixian.yaml`, where the library has it. */
function libraryPath(named: string): string | undefined {
  const name = named.startsWith(LIBRARY) ? named.slice(LIBRARY.length) : named;
  return [name, `${name}.yaml`]
    .filter((candidate) => !candidate.startsWith("/") && isFile(join(libraryFolder, candidate)))
    .map((candidate) => `${LIBRARY}${candidate}`)[0];
}

/** Nothing of that name: the nearest that there is, in the library or beside, was perhaps meant. */
function noScenario(named: string): Error {
  const folder = dirname(named);
  const beside = existsSync(folder) ? readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)) : [];
  const library = readdirSync(libraryFolder).flatMap((name) => /^(.+)\.ya?ml$/.exec(name)?.[1] ?? []);
  const known = [...beside.map((name) => join(folder, name).replaceAll("\\", "/")), ...library];
  return mistake("no-file", "", noScenarioFile(named, nearest(named, known)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

async function textIn(folder: string, path: string): Promise<string> {
  return readFile(await inFolder(folder, path), "utf8");
}

async function columnsIn(folder: string, path: string): Promise<RawColumns> {
  const file = await inFolder(folder, path);
  const { readForeignParquet } = await import("../output/store/parquet-foreign.ts");
  return readForeignParquet(file, MAX_POPULATION_ROWS);
}

/** The real path of a file inside the folder, or inside the library; refuses any other. */
async function inFolder(folder: string, path: string): Promise<string> {
  const inLibrary = path.startsWith(LIBRARY);
  const file = inLibrary ? join(libraryFolder, path.slice(LIBRARY.length)) : path;
  const root = await realpath(inLibrary ? libraryFolder : folder);
  const real = await realpath(file);
  if (relative(root, real).split(sep)[0] === ".." || resolve(root, relative(root, real)) !== real) {
    throw new Error(`it leads to ${real}, outside ${root}`);
  }
  const found = await stat(real);
  if (!found.isFile()) throw new Error("it is not a file");
  if (found.size > MOST_BYTES) throw new Error(`it has ${found.size} bytes`);
  return real;
}

function stdin(): string {
  return readFileSync(0, "utf8");
}
