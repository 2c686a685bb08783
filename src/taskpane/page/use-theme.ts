import type { Theme } from "@fluentui/react-components";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { PaneHost } from "../state/pane-host";
import { firstTheme, loadTheme } from "./load-theme";

/** The theme that the program or the browser wears; null until a first one has come. */
export const useTheme = (host: Pick<PaneHost, "theme" | "onTheme">): Theme | null => {
  const onTheme = useCallback((listener: () => void) => host.onTheme(listener), [host]);
  const name = useSyncExternalStore(onTheme, () => host.theme());
  const [theme, setTheme] = useState(() => firstTheme(name));
  useEffect(() => {
    void loadTheme(name).then(setTheme);
  }, [name]);
  return theme;
};
