/** How far the answer is: from how many households, under which seeds, and what is still being simulated. */
import { decimal } from "../../output/words/number.ts";
import { stopRuns } from "../state/answering.ts";
import { answers, progress } from "../state/answers.ts";
import { seen } from "../state/seen.ts";
import { luck, session } from "../state/session.ts";
import { fill, say } from "../state/settings.ts";
import { STATUS } from "../words/desk.ts";
import { LUCK } from "../words/luck.ts";

const SEEDS = [1, 3, 6, 12] as const;

export function Status() {
  const { stage, yearsDone, yearsAll, message } = progress.value;
  const now = seen.value;
  const { seed, seeds } = session.value!;
  const all = decimal(answers.b.value.reading?.households ?? 0);
  const isAtWork = stage === "full" || stage === "first";
  return (
    <div class="status">
      <p
        class="status-line"
        role="status"
        data-stage={stage}
        data-full={now?.isFull === true}
        data-shown={now?.b.reading.hash}
      >
        {now === null
          ? say(STATUS.reading)
          : now.isFull
            ? fill(STATUS.full, {
                all,
                seeds:
                  now.seeds.length === 1 ? say(STATUS.oneSeed) : fill(STATUS.seeds, { n: now.seeds.length }),
              })
            : fill(STATUS.first, { few: decimal(now.households), all })}
        {stage === "stopped" && ` · ${say(STATUS.stopped)}`}
        {stage === "failed" && message !== undefined && ` · ${fill(STATUS.failed, { message })}`}
      </p>
      {isAtWork && (
        <>
          <progress aria-label={say(STATUS.working)} max={Math.max(1, yearsAll)} value={yearsDone} />
          <button type="button" class="link" onClick={stopRuns}>
            {say(STATUS.stop)}
          </button>
        </>
      )}
      {stage === "stopped" && (
        <button type="button" class="link" onClick={() => luck({})}>
          {say(STATUS.goOn)}
        </button>
      )}
      <label class="luck">
        {say(LUCK.seed)}
        <input
          type="text"
          value={seed}
          size={6}
          maxLength={60}
          onChange={({ currentTarget }) => luck({ seed: currentTarget.value.trim() || "1" })}
        />
      </label>
      <label class="luck">
        {say(LUCK.seeds)}
        <select
          value={String(seeds)}
          onChange={({ currentTarget }) => luck({ seeds: Number(currentTarget.value) })}
        >
          {[...new Set([...SEEDS, seeds])].map((n) => (
            <option key={n} value={String(n)}>
              {n}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
