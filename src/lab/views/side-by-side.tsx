/** The same for A and for B, beside one another where there is room. */
import type { ComponentChildren } from "preact";
import type { SideSeen, Seen } from "../state/seen.ts";
import { sideNames, type SideName } from "../state/session.ts";
import { SideMark } from "./side-mark.tsx";

interface Props {
  readonly seen: Seen;
  readonly children: (side: SideSeen, name: SideName) => ComponentChildren;
}

export function SideBySide({ seen, children }: Props) {
  return (
    <div class="charts two">
      {sideNames.map((name) => (
        <div key={name}>
          <SideMark side={name} title />
          {children(seen[name], name)}
        </div>
      ))}
    </div>
  );
}
