import { tokens } from "@fluentui/react-components";

/** A link is known for one in forced colours too, and shows the keyboard's focus more clearly than Fluent's. */
export const linkLook = {
  ":focus-visible": {
    outlineWidth: tokens.strokeWidthThick,
    outlineStyle: "solid",
    outlineColor: tokens.colorStrokeFocus2,
    outlineOffset: "1px",
    borderRadius: tokens.borderRadiusSmall,
  },
  "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
} as const;
