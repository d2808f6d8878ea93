/**
 * The simplex method of Nelder and Mead (Computer Journal 7, 1965) within the unit cube, for a function that is worked out
 * elsewhere and takes its time. The libraries of the registry (fmin, ml-levenberg-marquardt) call a function that answers
 * at once, which a run of the model on other threads or machines does not.
 */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
  readonly evaluations: number;
}

export interface NelderMeadOptions {
  readonly start: readonly number[];
  /** Length of the first simplex's edges. */
  readonly edge: number;
  readonly most: number;
  /** Ends when the values of the simplex lie this close. */
  readonly tolerance: number;
}

export async function nelderMead(
  of: (at: readonly number[]) => Promise<number>,
  { start, edge, most, tolerance }: NelderMeadOptions,
): Promise<Minimum> {
  let evaluations = 0;
  const look = async (at: readonly number[]) => {
    evaluations++;
    const inside = at.map((x) => Math.min(1, Math.max(0, x)));
    return { at: inside, value: await of(inside) };
  };
  const corners = start.map((x, k) => start.with(k, x + edge <= 1 ? x + edge : x - edge));
  const simplex = [await look(start)];
  for (const corner of corners) simplex.push(await look(corner));
  const n = start.length;
  while (evaluations < most) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [simplex[0]!, simplex[n]!, simplex[n - 1]!];
    if (worst.value - best.value <= tolerance) break;
    const middle = start.map((_, k) => simplex.slice(0, n).reduce((sum, { at }) => sum + at[k]!, 0) / n);
    const along = (factor: number) => middle.map((x, k) => x + factor * (x - worst.at[k]!));
    const mirrored = await look(along(1));
    if (mirrored.value < best.value) {
      const further = await look(along(2));
      simplex[n] = further.value < mirrored.value ? further : mirrored;
    } else if (mirrored.value < second.value) simplex[n] = mirrored;
    else {
      const nearer = await look(along(mirrored.value < worst.value ? 0.5 : -0.5));
      if (nearer.value < Math.min(worst.value, mirrored.value)) simplex[n] = nearer;
      else {
        for (let k = 1; k <= n; k++) {
          simplex[k] = await look(simplex[k]!.at.map((x, d) => (x + best.at[d]!) / 2));
        }
      }
    }
  }
  const { at, value } = simplex.toSorted((a, b) => a.value - b.value)[0]!;
  return { at, value, evaluations };
}
