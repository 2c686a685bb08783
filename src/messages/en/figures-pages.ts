import type { Messages } from "../messages";

/** The parts of the tab of figures. */
export const figuresPages: Messages["figuresPages"] = {
  indicators: "Targets",
  points: "Points",
  trial: "What if",
  data: "Data",
};
