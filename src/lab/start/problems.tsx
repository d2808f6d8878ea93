/** Mistakes of a scenario, one a line, as `check` tells them. */
import type { Problem } from "../../engine/errors.ts";

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ol class="problems">
      {problems.map(({ place, path, message }, at) => (
        <li key={at}>
          {place !== undefined && <code>{`${place.file}:${place.line}:${place.column}`}</code>}{" "}
          {path !== "" && <code class="path">{path}</code>} {message}
        </li>
      ))}
    </ol>
  );
}
