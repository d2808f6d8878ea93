/** Fetches the charts' library once, when somebody first wants a chart. A page from disk may load scripts but no modules. */
import type * as charts from "./vega.ts";

declare global {
  /** Set by `script.ts`. */
  var labCharts: typeof charts | undefined;
}

type Charts = typeof charts;

let loading: Promise<Charts> | undefined;

export function loadCharts(): Promise<Charts> {
  loading ??= LAB_BUILT ? byScript() : import("./vega.ts");
  return loading;
}

function byScript(): Promise<Charts> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "./charts.js";
    script.onload = () => resolve(globalThis.labCharts!);
    script.onerror = () => {
      loading = undefined;
      reject(new Error("charts.js, which lies beside this page, could not be read"));
    };
    document.head.append(script);
  });
}
