/** How a person likes to read: language and light or dark, remembered where the browser lets a page remember. */
import { effect, signal } from "@preact/signals";
import { type Lang, type Text, fill as fillText } from "../../output/words/text.ts";

export type Theme = "auto" | "light" | "dark";

const remembered = (key: string): string | null => {
  try {
    return localStorage.getItem(`liannong.${key}`);
  } catch {
    return null;
  }
};

const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`liannong.${key}`, value);
  } catch {
    // A page from disk, or a private window: the choice holds until it is closed.
  }
};

const spoken = (): Lang => (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");
const known = remembered("lang");

export const lang = signal<Lang>(known === "en" || known === "zh" ? known : spoken());
export const theme = signal<Theme>((remembered("theme") as Theme | null) ?? "auto");

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const systemDark = signal(prefersDark.matches);
prefersDark.addEventListener("change", ({ matches }) => {
  systemDark.value = matches;
});

/** Whether the page is dark now. */
export const isDark = (): boolean => (theme.value === "auto" ? systemDark.value : theme.value === "dark");

/** A text in the language of the page; read inside a component, it changes with the language. */
export const say = (text: Text): string => text[lang.value];

/** The same with its gaps filled. */
export const fill = (text: Text, values: Readonly<Record<string, string | number>>): string =>
  fillText(text, lang.value, values);

/** Keeps the document in step with the settings. */
export function followSettings(): void {
  effect(() => {
    document.documentElement.lang = lang.value === "zh" ? "zh-CN" : "en";
    remember("lang", lang.value);
  });
  effect(() => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    remember("theme", theme.value);
  });
}
