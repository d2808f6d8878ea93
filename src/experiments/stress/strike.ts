/**
 * A rung of the ladder laid over a scenario: its events come beside those that the scenario has already. A kind of shock
 * that the scenario does not know is switched on without any luck of its own, so that the twin differs by the event alone.
 */
import { bind } from "../../engine/formula-bind.ts";
import type { Spec } from "../../model/spec.ts";
import type { LadderEvent, Rung } from "./ladder.ts";
import { instrumentsOf, leadingEnterprises } from "./leading.ts";

export interface Strike {
  /** As for `--set`; none where the scenario has nothing that the shock could strike. */
  readonly pairs: readonly string[];
  /** Whether some of the shock's events find nothing here. */
  readonly misses: boolean;
}

type Event = Readonly<Record<string, unknown>>;

/** `year` is the one in which the ladder strikes; `product` is what it calls leading. */
export function strikeOn(
  spec: Spec,
  { shock, severity }: Rung,
  year: number,
  product: string | null,
): Strike {
  const found = shock.events.map((event) => ({
    kind: event.shock,
    events: eventsOf(spec, event, severity ?? 1, year, product),
  }));
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const pairs = kinds.flatMap((kind) => {
    const added = found.filter((one) => one.kind === kind).flatMap(({ events }) => events);
    return added.length === 0 ? [] : [pairFor(spec, kind, added)];
  });
  return { pairs, misses: found.some(({ events }) => events.length === 0) };
}

function pairFor({ shocks }: Spec, kind: string, added: readonly Event[]): string {
  const given = shocks[kind];
  if (given === undefined || given === "off") {
    return `shocks.${kind}=${JSON.stringify({ frequency: 0, events: added })}`;
  }
  const { events } = given as unknown as { events: readonly Event[] };
  return `shocks.${kind}.events=${JSON.stringify([...events, ...added])}`;
}

/** The event in the scenario's own words: one, or one for each thing that it names; none where it names nothing here. */
function eventsOf(
  spec: Spec,
  { with: given, after }: LadderEvent,
  severity: number,
  year: number,
  product: string | null,
): Event[] {
  const entries = Object.entries(given).map(([key, value]) => [key, numberOrWord(value, severity)] as const);
  const event: Record<string, unknown> = { year: year + after, ...Object.fromEntries(entries) };
  if (event.product === "leading") {
    if (product === null) return [];
    event.product = product;
  }
  if (event.enterprise === "leading")
    return leadingEnterprises(spec)
      .slice(0, 1)
      .map((enterprise) => ({ ...event, enterprise }));
  if (event.enterprise === "every")
    return leadingEnterprises(spec).map((enterprise) => ({ ...event, enterprise }));
  if (event.instrument === "every")
    return instrumentsOf(spec).map((instrument) => ({ ...event, instrument }));
  if (event.instrument !== undefined && !instrumentsOf(spec).includes(String(event.instrument))) return [];
  return [event];
}

function numberOrWord(value: LadderEvent["with"][string], severity: number): string | number {
  return typeof value === "string" ? value : bind(value, () => (at: number) => at)(severity);
}
