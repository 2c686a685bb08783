/// <reference types="office-js" />
import { browserTheme, watchBrowserTheme } from "../page/browser-theme";
import type { ThemeName } from "../state/pane-host";

/** Windows' high contrast first, then Office's own theme, then the browser's where Office does not tell. */
export const officeTheme = (): ThemeName => {
  const office = (Office.context as { officeTheme?: Office.OfficeTheme }).officeTheme;
  return browserTheme(office?.bodyBackgroundColor === undefined ? null : isDark(office.bodyBackgroundColor));
};

/**
 * Excel tells add-ins of no change of its theme (the event is Outlook's alone), and its client goes on telling the former
 * one for five seconds: so it is asked when the user comes back to the pane, and once more when that time is over.
 */
const KEPT_MILLISECONDS = 5_100;

export const watchTheme = (listener: () => void): (() => void) => {
  const unwatch = watchBrowserTheme(listener);
  let later: ReturnType<typeof setTimeout> | undefined;
  const ask = () => {
    listener();
    clearTimeout(later);
    later = setTimeout(listener, KEPT_MILLISECONDS);
  };
  window.addEventListener("focus", ask);
  document.addEventListener("visibilitychange", ask);
  return () => {
    clearTimeout(later);
    unwatch();
    window.removeEventListener("focus", ask);
    document.removeEventListener("visibilitychange", ask);
  };
};

/** "#262626" is dark: by its luminance, as the eye weighs the colours; null for what is no colour. */
export const isDark = (color: string): boolean | null => {
  const digits = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (!digits) return null;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 128;
};
