/** What can be taken away: a link, the scenarios, the data, and the commands that make the same bits. */
import { signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../state/settings.ts";
import { session, type SideName, sideNames } from "../state/session.ts";
import { writtenOut } from "../state/answering.ts";
import { answers } from "../state/answers.ts";
import { FRAME } from "../words/desk.ts";
import { SHARE } from "../words/share.ts";
import { SideMark } from "../views/side-mark.tsx";
import { commandOf } from "./command.ts";
import { TABLE_NAMES } from "../../output/store/record-tables.ts";
import { dataFile } from "./data.ts";
import { download } from "./download.ts";
import { linkOf } from "./link.ts";

const copied = signal("");

function Copy({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <button
      type="button"
      class="link"
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        copied.value = name;
      }}
    >
      {say(copied.value === name ? SHARE.copied : SHARE.copy)}
    </button>
  );
}

const link = signal("");

export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // At once: an effect that waits for the next frame waits long where the browser draws none.
  useLayoutEffect(() => {
    const sources = { a: answers.a.value.reading?.sources ?? {}, b: answers.b.value.reading?.sources ?? {} };
    // The link of the last time is another session's.
    link.value = "";
    void linkOf(session.value!, sources).then((fragment) => {
      link.value = `${location.href.split("#")[0]}#${fragment}`;
    });
  }, []);
  return (
    <dialog ref={dialog} class="share" onClose={onClose} aria-label={say(FRAME.share)}>
      <h2>{say(FRAME.share)}</h2>
      <section>
        <h3>
          {say(SHARE.link)} <Copy name="link" text={link.value} />
        </h3>
        <p class="note">{say(SHARE.linkNote)}</p>
        <input class="address" readOnly value={link.value} aria-label={say(SHARE.link)} />
      </section>
      {sideNames.map((side) => (
        <SideFiles key={side} side={side} />
      ))}
      <button type="button" class="done" onClick={() => dialog.current?.close()}>
        {say(FRAME.close)}
      </button>
    </dialog>
  );
}

function SideFiles({ side }: { readonly side: SideName }) {
  const { reading, full } = answers[side].value;
  const [run] = full;
  if (reading === undefined) return null;
  const draft = session.value![side];
  const command = commandOf(draft, reading, session.value!.seed);
  const name = `${reading.id}-${side}`;
  return (
    <section>
      <h3>
        <SideMark side={side} title />
      </h3>
      <p class="keep">
        <button
          type="button"
          class="link"
          onClick={async () => {
            for (const [file, text] of Object.entries(await writtenOut(draft))) {
              download(`${name}-${file}`, text, "text/plain");
            }
          }}
        >
          {say(SHARE.scenario)}
        </button>
      </p>
      {(["parquet", "csv"] as const).map((kind) => (
        <p key={kind} class="keep">
          <span>{say(SHARE[kind])}</span>
          {TABLE_NAMES.map((table) => (
            <button
              key={table}
              type="button"
              class="link"
              disabled={run === undefined}
              onClick={() =>
                download(`${name}-${table}.${kind}`, dataFile(full, table, kind), "application/octet-stream")
              }
            >
              {table}
            </button>
          ))}
        </p>
      ))}
      <p class="note">{say(SHARE.command)}</p>
      <pre class="command" data-side={side}>
        {command}
      </pre>
      <Copy name={`command-${side}`} text={command} />
      {run !== undefined && (
        <p class="digest">
          {say(SHARE.digest)} <code data-digest={side}>{run.record.digest}</code>
        </p>
      )}
    </section>
  );
}
