/** The scenarios that come along, as texts by the path that the loader knows them under (`library:base/plains.yaml`). */

const FOLDER = "../../../scenarios/";

const files = import.meta.glob<string>("../../../scenarios/**/*.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const libraryTexts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([file, text]) => [`library:${file.slice(FOLDER.length)}`, text]),
);
