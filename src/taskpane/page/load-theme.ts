import type { Theme } from "@fluentui/react-components";
import type { ThemeName } from "../state/pane-host";
import { light } from "./themes/light";

/** The light theme is always at hand; another is fetched when it is shown. */
export const firstTheme = (name: ThemeName): Theme | null => (name === "light" ? light : null);

/** Where a theme does not come, as without a network, the light one serves. */
export const loadTheme = async (name: ThemeName): Promise<Theme> => {
  try {
    if (name === "contrast") return (await import(/* webpackChunkName: "contrast" */ "./themes/contrast")).contrast;
    return name === "dark" ? (await import(/* webpackChunkName: "dark" */ "./themes/dark")).dark : light;
  } catch {
    return light;
  }
};
