/** A figure of the report, dressed for the page: its colours by day or night, its width, its rows apart so that they can change. */
import { BLUE, GREY, ORANGE, type Spec } from "../../output/charts/spec.ts";
import { atWidth, untitled } from "../../output/charts/width.ts";
import { ROWS } from "./rows.ts";

/** The ground of the page by night, as in `style/frame.css`. */
const NIGHT_GROUND = "#14181C";

/** What a dark ground asks for instead; the first two are the page's A and B. */
const NIGHT: Readonly<Record<string, string>> = {
  [BLUE]: "#5BB0E5",
  [ORANGE]: "#F2884B",
  [GREY]: "#A9B0B7",
  "#1d2733": "#E8EAED",
  "#3C4043": "#C8CDD2",
  "#E8EAED": "#2C333A",
  "#EAF2F8": "#20303C",
  "#009E73": "#3CC79E",
  "#8C6D31": "#C9A45C",
  "#56B4E9": "#B5DDF7",
};

export interface Dressed {
  /** What to compile; the same for the same chart with other rows. */
  readonly spec: object;
  readonly rows: readonly object[];
}

/** Without its title, which the page says itself. */
export function dress(figure: Spec, width: number, dark: boolean): Dressed {
  const { data, ...spec } = atWidth(untitled(figure), width) as Spec & {
    data: { values: readonly object[] };
    config: object;
  };
  const dressed = { ...spec, data: { name: ROWS }, config: { ...spec.config, background: "transparent" } };
  if (!dark) return { spec: dressed, rows: data.values };
  const text = JSON.stringify(dressed)
    .replace(/#[0-9A-Fa-f]{6}\b/g, (colour) => NIGHT[colour] ?? colour)
    // What sets marks and letters off from a white page sets them off from a dark one.
    .replaceAll('"white"', JSON.stringify(NIGHT_GROUND));
  return { spec: JSON.parse(text) as object, rows: data.values };
}
