/** Runs a stress table: every cell checked and on disk first, then the runs; then bisection, a round at a time. */
import { nextSeverity } from "../experiments/stress/breaking-point.ts";
import { stressCells } from "../experiments/stress/cells.ts";
import { type Ladder, rungName, rungsOf } from "../experiments/stress/ladder.ts";
import { leadingProduct } from "../experiments/stress/leading.ts";
import { settleStress, stressPoints } from "../experiments/stress/settle.ts";
import { fill } from "../output/words/text.ts";
import { runDesign } from "./designed.ts";
import type { Running } from "./options.ts";
import { type Place, placeOf } from "./out-folder.ts";
import type { StressAsked } from "./results/asked.ts";
import {
  asStress,
  futuresOf,
  questionOf,
  roundFolder,
  type Search,
  searchesIn,
  type StressFolder,
  withRound,
} from "./results/stress-folder.ts";
import { stressMetrics } from "./results/stress-findings.ts";
import type { Speaker } from "./speaker.ts";
import { allMetrics, designedOf, type StressStrategy, tableOf } from "./stress-design.ts";

import { STRESS_WORDS } from "./words/stress.ts";

export interface StressRequest {
  readonly strategies: readonly StressStrategy[];
  readonly ladder: Ladder;
  /** The year in which the ladder strikes. */
  readonly year: number;
  readonly seeds: readonly string[];
}

/** The complete table, or the exit code of work that is not complete. */
export async function runStress(
  { strategies, ladder, year, seeds }: StressRequest,
  options: Running,
  to: Speaker,
): Promise<StressFolder | number> {
  const [first] = strategies as [StressStrategy];
  const rungs = rungsOf(ladder);
  const points = stressPoints(strategies.length, rungs);
  to.remark(
    fill(STRESS_WORDS.settling, to.lang, {
      strategies: strategies.length,
      rungs: rungs.length,
      runs: points.length * seeds.length,
    }),
  );
  const product = leadingProduct(strategies.map(({ whole }) => whole.spec));
  const settled = await settleStress(strategies, points, { year, product });
  const table = tableOf(strategies, ladder, rungs, year, product, settled);
  const names = ["none", ...rungs.map(rungName)];
  const hashes = strategies.map(({ whole }) => whole.hash);
  const designed = await designedOf(first, settled, seeds, allMetrics(strategies), {
    strategies: strategies.map(({ id }) => id),
    shocks: names,
    shockOf: (point) => names[point.rung === null ? 0 : rungs.indexOf(point.rung) + 1]!,
    stress: table,
  });
  const place = placeOf(options.out, `${first.id}-stress`, hashes, seeds, [designed.designHash]);
  const folder = await runDesign(designed, place, options, to);
  return typeof folder === "number" ? folder : asStress(folder);
}

/** Bisects until every bracket is narrow enough; gives back all searches, or an exit code. */
export async function runBreaking(
  { strategies, ladder, year, seeds }: StressRequest,
  stress: StressFolder,
  asked: StressAsked,
  options: Running,
  to: Speaker,
): Promise<readonly Search[] | number> {
  const question = await questionOf(asked, stress.folder.manifest.metrics);
  const futures = await futuresOf(stress, stressMetrics(question));
  let searches = searchesIn(stress, stressCells(futures, question), asked.share);
  const product = stress.table.product;
  for (let round = 1; ; round++) {
    const open = searches.flatMap((search) => {
      const { shock } = search;
      const upTo = shock.upTo!;
      const severity = nextSeverity(search.tried, { upTo, tolerance: asked.tolerance * upTo });
      return severity === null ? [] : [{ search, severity }];
    });
    if (open.length === 0) return searches;
    to.remark(
      fill(STRESS_WORDS.round, to.lang, { round, points: open.length, runs: open.length * seeds.length }),
    );
    const points = open.map(({ search, severity }) => {
      const shock = ladder.shocks.find(({ id }) => id === search.shock.id)!;
      return { strategy: search.strategy, rung: { shock, severity } };
    });
    const settled = await settleStress(strategies, points, { year, product });
    const designed = await designedOf(strategies[0]!, settled, seeds, question.goalMetrics, {
      strategies: strategies.map(({ id }) => id),
      shocks: ladder.shocks.map(({ id }) => id),
      shockOf: ({ rung }) => rung!.shock.id,
      severities: points.map(({ rung }) => rung.severity),
    });
    const place: Place = { dir: roundFolder(stress.folder.dir, asked, round), own: true };
    const folder = await runDesign(designed, place, options, to);
    if (typeof folder === "number") return folder;
    searches = await withRound(searches, folder, stress, question, asked.share);
  }
}
