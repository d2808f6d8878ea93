/** The charts' library, a script of its own that is fetched when the first chart comes into view. */
import { parse, View, Warn } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { ROWS } from "./rows.ts";

/** A drawn chart. */
export interface Drawing {
  /** Other rows in the same chart. */
  update(rows: readonly object[]): Promise<void>;
  svg(): Promise<string>;
  png(): Promise<string>;
  end(): void;
}

/** Pixels of a PNG for one of the page. */
const PNG_SCALE = 3;

/** Draws a specification whose data are named `ROWS`; a click on a mark hands over what the mark stands for. */
export async function draw(
  place: HTMLElement,
  spec: object,
  onPick: (datum: Readonly<Record<string, unknown>>) => void,
): Promise<Drawing> {
  const view = new View(parse(compile(spec as TopLevelSpec).spec), {
    renderer: "svg",
    container: place,
    hover: true,
    logLevel: Warn,
  });
  view.addEventListener("click", (_, item) => {
    const datum = (item as { datum?: Readonly<Record<string, unknown>> } | null)?.datum;
    if (datum !== undefined) onPick(datum);
  });
  await view.runAsync();
  // The page says around it what it shows.
  place.querySelector("svg")?.setAttribute("aria-hidden", "true");
  return {
    async update(rows) {
      await view.data(ROWS, [...rows]).runAsync();
    },
    svg: () => view.toSVG(),
    png: () => view.toImageURL("png", PNG_SCALE),
    end: () => {
      view.finalize();
    },
  };
}
