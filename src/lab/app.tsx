/** The whole page: the bar on top, then the start screen or the desk with what happens. */
import { signal } from "@preact/signals";
import { ShareDialog } from "./share/share-dialog.tsx";
import { Start } from "./start/start.tsx";
import { close, session } from "./state/session.ts";
import { isDark, lang, say, theme } from "./state/settings.ts";
import { FRAME } from "./words/desk.ts";
import { Workspace } from "./workspace.tsx";

const isSharing = signal(false);

export function App() {
  const isOpen = session.value !== null;
  return (
    <>
      <a class="skip" href="#main">
        {say(FRAME.skip)}
      </a>
      <header class="bar">
        <button type="button" class="brand" onClick={close}>
          <b>联农</b> <span>liannong</span>
        </button>
        {isOpen && (
          <button type="button" class="link" onClick={close}>
            ← {say(FRAME.start)}
          </button>
        )}
        <span class="gap" />
        {isOpen && (
          <button type="button" class="link" onClick={() => (isSharing.value = true)}>
            {say(FRAME.share)}
          </button>
        )}
        <button type="button" class="link" onClick={() => (theme.value = isDark() ? "light" : "dark")}>
          {say(isDark() ? FRAME.toLight : FRAME.toDark)}
        </button>
        <button
          type="button"
          class="link"
          lang={lang.value === "en" ? "zh-CN" : "en"}
          onClick={() => (lang.value = lang.value === "en" ? "zh" : "en")}
        >
          {say(FRAME.language)}
        </button>
      </header>
      {isOpen ? <Workspace /> : <Start />}
      {isOpen && isSharing.value && <ShareDialog onClose={() => (isSharing.value = false)} />}
    </>
  );
}
