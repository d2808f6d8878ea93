/**
 * The map: every household of both sides as a dot, in the year looked at. Drawn by hand on a canvas rather than by
 * Vega-Lite, which takes seconds over the 130,000 marks of a county; the villages' own map is among the report's charts.
 */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { villageMap, type MapRow } from "../../output/charts/village-map.ts";
import { decimal } from "../../output/words/number.ts";
import { Chart } from "../charts/chart.tsx";
import type { LabRun } from "../engine/protocol.ts";
import { isPointedAt, shownVillage } from "../state/pointed.ts";
import { decile, household, product, village } from "../state/selection.ts";
import { fill, isDark, say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import type { SideName } from "../state/session.ts";
import { MAP } from "../words/map-and-money.ts";
import { type Colouring, colourings, coloursOf } from "./dot-colours.ts";
import { FAINT, squarePixels } from "./dot-pixels.ts";
import { type Dots, dotsOf, nearestDot } from "./dots.ts";
import { SideBySide } from "./side-by-side.tsx";
import { chartOptions, shownYear, type View } from "./view.ts";

function Show({ seen }: { readonly seen: Seen }) {
  const [by, colourBy] = useState<Colouring>("poverty");
  const year = shownYear(seen);
  const place = shownVillage(seen);
  const rows = (name: SideName): MapRow[] =>
    seen[name].runs[0]!.record.villages.filter((row) => row.year === year);
  return (
    <>
      <p class="note">{say(MAP.note)}</p>
      <p class="map-choice">
        <label>
          {say(MAP.colour)}{" "}
          <select value={by} onChange={({ currentTarget }) => colourBy(currentTarget.value as Colouring)}>
            {colourings.map((one) => (
              <option key={one} value={one}>
                {say(MAP[one])}
              </option>
            ))}
          </select>
        </label>
      </p>
      <SideBySide seen={seen}>
        {(side, name) => (
          <>
            <DotMap
              run={side.runs[0]!}
              year={year}
              by={by}
              name={name}
              names={chartOptions(seen).names ?? {}}
              isShown={isPointedAt(seen, side, year)}
            />
            {by !== "linkage" && rows(name).length > 1 && (
              <Chart
                id={`map-${by}-${name}`}
                figure={villageMap(rows(name), {
                  ...chartOptions(seen),
                  year,
                  colour: by,
                  ...(place === undefined ? {} : { village: place }),
                })}
                onPick={({ village: picked }) => {
                  if (typeof picked === "number") village.value = picked;
                }}
              />
            )}
          </>
        )}
      </SideBySide>
    </>
  );
}

interface DotMapProps {
  readonly run: LabRun;
  readonly year: number;
  readonly by: Colouring;
  readonly name: SideName;
  readonly names: Parameters<typeof coloursOf>[3];
  /** Whether a household is among those pointed at. */
  readonly isShown: (household: number) => boolean;
}

function DotMap({ run, year, by, name, names, isShown }: DotMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const dots = useMemo(() => dotsOf(run), [run]);
  const now = run.householdYears.find((one) => one.year === year) ?? run.householdYears.at(-1)!;
  const colours = coloursOf(by, now, run, names);
  const [dark, who] = [isDark(), household.value];
  const pointed = [village.value, decile.value, product.value];
  useEffect(() => {
    const place = canvas.current!;
    const watcher = new ResizeObserver(() => draw(place, dots, colours, isShown, who));
    watcher.observe(place);
    return () => watcher.disconnect();
  }, [dots, now, by, dark, who, ...pointed]);
  return (
    <figure class="dot-map">
      <canvas
        ref={canvas}
        role="img"
        aria-label={fill(MAP.picture, { side: name.toUpperCase(), year })}
        style={{ aspectRatio: String(dots.aspect) }}
        onClick={({ offsetX, offsetY, currentTarget }) => {
          const found = nearestDot(
            dots,
            offsetX / currentTarget.clientWidth,
            offsetY / currentTarget.clientHeight,
          );
          if (found < 0) return;
          village.value = run.villageOf[found];
          household.value = found;
        }}
      />
      <figcaption class="note">
        {colours.key.map(({ colour, name: called }) => (
          <span key={called} class="key">
            <i style={{ background: colour }} /> {called}
          </span>
        ))}
        <PointedTold run={run} year={year} isShown={isShown} />
      </figcaption>
    </figure>
  );
}

/** How many are pointed at, where not all are. */
function PointedTold({ run, year, isShown }: Pick<DotMapProps, "run" | "year" | "isShown">) {
  const now = run.householdYears.find((one) => one.year === year) ?? run.householdYears.at(-1)!;
  let [households, poor, linked] = [0, 0, 0];
  for (let h = 0; h < run.villageOf.length; h++) {
    if (!isShown(h)) continue;
    households++;
    poor += now.poor[h]!;
    if (now.linked[h] !== 0) linked++;
  }
  if (households === run.villageOf.length) return null;
  return (
    <p>{fill(MAP.told, { households: decimal(households), poor: decimal(poor), linked: decimal(linked) })}</p>
  );
}

/** Pixels from which on a dot is drawn round; below it nobody can tell, and a square is far quicker. */
const ROUND = 4;

function draw(
  place: HTMLCanvasElement,
  dots: Dots,
  colours: ReturnType<typeof coloursOf>,
  isShown: (household: number) => boolean,
  who: number | undefined,
): void {
  const ratio = devicePixelRatio || 1;
  const width = Math.round(place.clientWidth * ratio);
  const height = Math.round(place.clientHeight * ratio);
  if (width === 0 || height === 0) return;
  place.width = width;
  place.height = height;
  const pen = place.getContext("2d")!;
  const { x, y } = dots;
  const side = Math.min(Math.max(dots.size * width, ratio), 10 * ratio);
  if (side < ROUND * ratio) {
    const key = colours.key.map(({ colour }) => colour);
    const squares = { x, y, width, height, side, colours: key, colourOf: colours.of, isShown };
    pen.putImageData(new ImageData(squarePixels(squares), width, height), 0, 0);
  } else drawRound(pen, dots, side / 2, colours, isShown);
  if (who === undefined || who >= x.length) return;
  pen.strokeStyle = getComputedStyle(place).color;
  pen.lineWidth = 2 * ratio;
  pen.beginPath();
  pen.arc(x[who]! * width, y[who]! * height, Math.max(side, 6 * ratio), 0, 2 * Math.PI);
  pen.stroke();
}

/** Colours in turn, the strongest last, so that few are not hidden under many. */
function drawRound(
  pen: CanvasRenderingContext2D,
  { x, y }: Dots,
  radius: number,
  { of, key }: ReturnType<typeof coloursOf>,
  isShown: (household: number) => boolean,
): void {
  const { width, height } = pen.canvas;
  for (const [row, { colour }] of key.entries()) {
    pen.fillStyle = colour;
    for (let h = 0; h < x.length; h++) {
      if (of(h) !== row) continue;
      pen.globalAlpha = isShown(h) ? 1 : FAINT;
      pen.beginPath();
      pen.arc(x[h]! * width, y[h]! * height, radius, 0, 2 * Math.PI);
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
}

export const map: View = { id: "map", title: MAP.title, Show };
