import type { Theme } from "@fluentui/react-components";
import type { ThemeName } from "../state/pane-host";

/** Only the theme that is shown is loaded. */
export const loadTheme = async (name: ThemeName): Promise<Theme> => {
  if (name === "contrast") return (await import(/* webpackChunkName: "contrast" */ "./themes/contrast")).contrast;
  return name === "dark"
    ? (await import(/* webpackChunkName: "dark" */ "./themes/dark")).dark
    : (await import(/* webpackChunkName: "light" */ "./themes/light")).light;
};
