/** A chart on the page: a figure with its title in words, drawn when it comes into view, to be kept as SVG, PNG or JSON. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Spec } from "../../output/charts/spec.ts";
import { download } from "../share/download.ts";
import { isDark, say } from "../state/settings.ts";
import { CHART_DESK } from "../words/desk.ts";
import { dress } from "./dress.ts";
import { drawInTurn } from "./in-turn.ts";
import { loadCharts } from "./load.ts";
import type { Drawing } from "./vega.ts";

interface Props {
  /** Name of the files that it is kept as. */
  readonly id: string;
  readonly figure: Spec;
  /** Told what a mark that was clicked stands for. */
  readonly onPick?: (datum: Readonly<Record<string, unknown>>) => void;
}

interface Title {
  readonly text: string;
  readonly subtitle?: string;
}

export function Chart({ id, figure, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ shape: string; drawing: Drawing } | undefined>(undefined);
  const pick = useRef(onPick);
  const [width, setWidth] = useState(0);
  const dark = isDark();
  pick.current = onPick;

  useEffect(() => {
    const watcher = new ResizeObserver(([entry]) => {
      const found = Math.floor(entry!.contentRect.width);
      if (found > 0) setWidth(found);
    });
    // Nothing is drawn until it is about to be seen.
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry!.isIntersecting) watcher.observe(place.current!);
      },
      { rootMargin: "300px" },
    );
    sight.observe(place.current!);
    return () => {
      watcher.disconnect();
      sight.disconnect();
      drawn.current?.drawing.end();
      drawn.current = undefined;
    };
  }, []);

  useEffect(() => {
    if (width === 0) return;
    let isLatest = true;
    drawInTurn(async () => {
      if (!isLatest || place.current === null) return;
      const { spec, rows } = dress(figure, width, dark);
      const shape = JSON.stringify(spec);
      if (drawn.current?.shape === shape) {
        await drawn.current.drawing.update(rows);
        return;
      }
      const { draw } = await loadCharts();
      const drawing = await draw(place.current, { ...spec, datasets: { rows } }, (datum) =>
        pick.current?.(datum),
      );
      drawn.current?.drawing.end();
      drawn.current = { shape, drawing };
    }).catch((error: Error) => {
      place.current?.replaceChildren(error.message);
    });
    return () => {
      isLatest = false;
    };
  }, [figure, width, dark]);

  const { text, subtitle } = figure.title as Title;
  const keep = async (kind: "svg" | "png" | "json") => {
    const drawing = drawn.current?.drawing;
    if (kind === "json") download(`${id}.vl.json`, JSON.stringify(figure, null, 2), "application/json");
    else if (kind === "svg" && drawing) download(`${id}.svg`, await drawing.svg(), "image/svg+xml");
    else if (drawing) download(`${id}.png`, bytesOf(await drawing.png()), "image/png");
  };
  return (
    <figure class="chart">
      <figcaption>
        <span class="chart-title">{text}</span>
        {subtitle && <span class="chart-note">{subtitle}</span>}
      </figcaption>
      <div class="chart-place" ref={place} role="img" aria-label={subtitle ? `${text}. ${subtitle}` : text} />
      <div class="chart-keep">
        {(["svg", "png", "json"] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="link"
            title={say(CHART_DESK[kind])}
            onClick={() => keep(kind)}
          >
            {kind === "json" ? "Vega-Lite" : kind.toUpperCase()}
          </button>
        ))}
      </div>
    </figure>
  );
}

/** The bytes of a `data:` address, without asking the network layer, which the page forbids itself. */
function bytesOf(address: string): Uint8Array {
  return Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
}
