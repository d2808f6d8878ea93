/** The head of a table of figures: what they are of, A, B, and B less A. */
import type { ComponentChildren } from "preact";
import { say } from "../state/settings.ts";
import { RESULTS } from "../words/desk.ts";
import { SideMark } from "./side-mark.tsx";

export function FiguresHead({ children }: { readonly children: ComponentChildren }) {
  return (
    <thead>
      <tr>
        <th scope="col">{children}</th>
        <th scope="col">
          <SideMark side="a" />
        </th>
        <th scope="col">
          <SideMark side="b" />
        </th>
        <th scope="col">{say(RESULTS.difference)}</th>
      </tr>
    </thead>
  );
}
