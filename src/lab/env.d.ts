/** What the bundler puts in place: texts of files, workers inside the script, whether the page was built. */
declare const LAB_BUILT: boolean;

interface ImportMeta {
  glob<T>(pattern: string, options: { query?: string; import?: string; eager: true }): Record<string, T>;
}

declare module "*?worker&inline" {
  const Inlined: new (options?: { name?: string }) => Worker;
  export default Inlined;
}

declare module "virtual:shelf" {
  import type { ShelfEntry } from "./start/shelf.ts";
  export const shelf: readonly ShelfEntry[];
}

declare module "virtual:lessons" {
  import type { Lesson } from "./lessons/lesson.ts";
  export const lessons: readonly Lesson[];
}

declare module "*.css";
