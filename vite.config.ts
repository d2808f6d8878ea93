/**
 * The lab's page. `vite` serves it while it is written; `vite build` makes dist/lab, which any static host or a USB stick
 * can hold: classic scripts (a page opened from disk may load no modules), workers inside the script, nothing from
 * elsewhere. The charts' library is a script of its own (`--mode charts`), fetched after the first picture.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { parse } from "yaml";
import { lessonSchema } from "./src/lab/lessons/lesson.ts";

/** Shared memory needs these of a host; without them the lab works on one lane. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const CHARTS = "charts";

/** Scripts as a page from disk takes them, and a rule that forbids the page to ask anybody for anything. */
const fromDisk: Plugin = {
  name: "from-disk",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler: (html) =>
      html
        .replaceAll('type="module" crossorigin', "defer")
        .replaceAll(" crossorigin", "")
        .replace(
          "<head>",
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="connect-src 'none'; form-action 'none'; base-uri 'none'; object-src 'none'">`,
        ),
  },
};

/** The titles and questions of the library's scenarios, so that the start screen stands before any worker does. */
const shelf: Plugin = {
  name: "shelf",
  resolveId: (id) => (id === SHELF ? `\0${SHELF}` : undefined),
  load: (id) => (id === `\0${SHELF}` ? `export const shelf = ${JSON.stringify(shelfEntries())};` : undefined),
};

const SHELF = "virtual:shelf";
const SCENARIOS = join(import.meta.dirname, "scenarios");

/** The guided lessons, from their files. */
const lessons: Plugin = {
  name: "lessons",
  resolveId: (id) => (id === LESSONS ? `\0${LESSONS}` : undefined),
  load: (id) =>
    id === `\0${LESSONS}` ? `export const lessons = ${JSON.stringify(lessonsIn(LESSON_FILES))};` : undefined,
};

const LESSONS = "virtual:lessons";
const LESSON_FILES = join(import.meta.dirname, "src/lab/lessons");

function lessonsIn(folder: string) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  return files.sort().map((file) => ({
    id: file.replace(/^\d+-|\.yaml$/g, ""),
    ...lessonSchema.parse(parse(readFileSync(join(folder, file), "utf8"))),
  }));
}

interface Written {
  readonly extends?: string;
  readonly years?: string;
  readonly title: object;
  readonly lesson: object;
  readonly population?: Readonly<Record<string, { value: string } | string>>;
}

function shelfEntries() {
  const files = readdirSync(SCENARIOS).filter((name) => name.endsWith(".yaml"));
  return files.sort().map((file) => {
    const { title, lesson, extends: base } = written(file);
    const [first, last] = inherited(file, ({ years }) => years)!
      .split("..")
      .map(Number);
    const count = (key: string) =>
      Number.parseInt(
        inherited(file, ({ population }) => textOf(population?.[key])) ??
          (key === "counties" ? "1" : "130000"),
        10,
      );
    const beside = base !== undefined && files.includes(base) ? { beside: base.replace(".yaml", "") } : {};
    return {
      id: file.replace(".yaml", ""),
      title,
      lesson,
      ...beside,
      households: count("households") * count("counties"),
      first,
      last,
    };
  });
}

const written = (file: string): Written => parse(readFileSync(join(SCENARIOS, file), "utf8"));
const textOf = (value: { value: string } | string | undefined) =>
  value === undefined ? undefined : String(typeof value === "object" ? value.value : value);

/** What a scenario says itself, or else what it extends says. */
function inherited(file: string, of: (scenario: Written) => string | undefined): string | undefined {
  const own = written(file);
  const next = own.extends === undefined ? undefined : join(file, "..", own.extends);
  return of(own) ?? (next === undefined ? undefined : inherited(next, of));
}

export default defineConfig(({ command, mode }) => {
  const charts = mode === CHARTS;
  return {
    root: "src/lab",
    base: "./",
    publicDir: false,
    plugins: [shelf, lessons, fromDisk],
    define: { LAB_BUILT: JSON.stringify(command === "build") },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    server: { headers: ISOLATED, port: 5180 },
    preview: { headers: ISOLATED, port: 5180 },
    worker: { format: "iife" },
    build: {
      outDir: "../../dist/lab",
      emptyOutDir: !charts,
      target: "es2022",
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        ...(charts ? { input: "src/lab/charts/script.ts" } : {}),
        output: {
          format: "iife",
          codeSplitting: false,
          entryFileNames: charts ? "charts.js" : "lab.js",
          assetFileNames: "[name][extname]",
        },
      },
    },
  };
});
