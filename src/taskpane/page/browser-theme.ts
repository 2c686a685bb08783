import type { ThemeName } from "../state/pane-host";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

const asks = (query: string): boolean => typeof matchMedia === "function" && matchMedia(query).matches;

/** Windows' high contrast before all else; what `dark` does not know, the browser does. */
export const browserTheme = (dark: boolean | null = null): ThemeName => {
  if (asks(CONTRAST)) return "contrast";
  return (dark ?? asks(DARK)) ? "dark" : "light";
};

export const watchBrowserTheme = (listener: () => void): (() => void) => {
  const queries = typeof matchMedia === "function" ? [CONTRAST, DARK].map((query) => matchMedia(query)) : [];
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
};
