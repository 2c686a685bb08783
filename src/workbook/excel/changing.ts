/** What changes the workbook: fetched when something is to be changed, for a pane that only reads does without. */
export { Changes } from "./swapping/changes";
export { repair, restoreLast } from "./swapping/restore-report";
export { buildAside, placesOf } from "./report/build-aside";
export { clearAll } from "./swapping/clear-all";
export { dropLeftovers } from "./swapping/drop-former";
export { goingAside, setAside } from "./swapping/set-aside";
export { swapIn } from "./swapping/swap-in";
export { turnHighlights } from "./swapping/turn-highlights";
