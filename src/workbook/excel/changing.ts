/** What changes the workbook: fetched when something is to be changed, for a pane that only reads does without. */
export { Batch } from "./batch";
export { repair, restoreLast } from "./bring-back";
export { buildAside, placesOf } from "./report/build-aside";
export { clearAll } from "./clear-all";
export { dropLeftovers } from "./generations";
export { goingAside, setAside } from "./set-aside";
export { swapIn } from "./swap";
export { turnHighlights } from "./turn-highlights";
