/** The charts' library as a script of its own, for the built page. */
import * as charts from "./vega.ts";

globalThis.labCharts = charts;
