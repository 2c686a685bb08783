import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { LOW } from "../page/low";
import { useShownId } from "../page/use-shown-id";

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // What is told lies over the last lines: what has the focus is scrolled clear of it.
    scrollPaddingBottom: "140px",
    // Around the whole of it a ring would be cut off at the pane's edges.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    [LOW]: { flexShrink: 0, overflowY: "visible" },
  },
});

/** The body of a tab. It is found as it was left, and has the keyboard's focus where what led to it is gone. */
export const Panel = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => {
  const styles = useStyles();
  const panel = useShownId(id);
  const scrolled = useRef(0);
  useLayoutEffect(() => {
    const own = panel.current;
    if (!own) return;
    scrollerOf(own).scrollTop = scrolled.current;
    const focused = document.activeElement;
    if (focused?.closest("[role=tabpanel]") && !own.contains(focused)) own.focus({ preventScroll: true });
  }, [panel]);
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (panel.current && target === scrollerOf(panel.current)) scrolled.current = scrollerOf(panel.current).scrollTop;
    };
    document.addEventListener("scroll", note, { capture: true });
    return () => document.removeEventListener("scroll", note, { capture: true });
  }, [panel]);
  return (
    <div ref={panel} role="tabpanel" aria-labelledby={label} tabIndex={0} className={styles.panel}>
      {children}
    </div>
  );
};

/** Itself; the whole pane where that is too low for the head and the foot to stay. */
const scrollerOf = (panel: HTMLElement): Element =>
  getComputedStyle(panel).overflowY === "visible" ? (panel.closest("[data-scrolls]") ?? panel) : panel;
