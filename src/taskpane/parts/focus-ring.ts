import { tokens } from "@fluentui/react-components";

/** For what Fluent marks too faintly when it has the keyboard. */
export const focusRing = {
  ":focus-visible": {
    outlineWidth: tokens.strokeWidthThick,
    outlineStyle: "solid",
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: "1px",
    borderRadius: tokens.borderRadiusSmall,
  },
} as const;
