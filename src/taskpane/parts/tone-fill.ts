import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * What the parts of bars and columns are filled with. Forced colours would paint all of them alike, and a theme's own
 * colours may vanish on the user's: there they are told by filling (full, hatched, empty) in the user's colours.
 */
const HATCHED = "repeating-linear-gradient(45deg, CanvasText 0 2px, Canvas 2px 5px)";

const outlined = {
  backgroundColor: "Canvas",
  boxShadow: "inset 0 0 0 1px CanvasText",
  forcedColorAdjust: "none",
} as const;

export const useToneFill = makeStyles({
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { ...outlined, backgroundImage: HATCHED },
  },
  rest: {
    backgroundColor: tokens.colorNeutralStroke1,
    "@media (forced-colors: active)": outlined,
  },
});
