import type { Theme } from "@fluentui/react-components";
import type { ThemeName } from "../state/pane-host";

/** Only the theme that is shown is loaded. */
export const loadTheme = async (name: ThemeName): Promise<Theme> => {
  if (name === "contrast") return (await import("./themes/contrast")).contrast;
  return name === "dark" ? (await import("./themes/dark")).dark : (await import("./themes/light")).light;
};
