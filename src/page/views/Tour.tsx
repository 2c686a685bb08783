import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Place } from "../../taskpane/state/pane-state";
import { useStore } from "../../taskpane/state/store";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";

const useStyles = makeStyles({
  card: {
    position: "fixed",
    left: tokens.spacingHorizontalL,
    bottom: "72px",
    zIndex: 20,
    width: "min(360px, calc(100vw - 32px))",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow28,
  },
  step: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  buttons: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  ways: { display: "flex", gap: tokens.spacingHorizontalS },
  ring: {
    position: "fixed",
    zIndex: 19,
    pointerEvents: "none",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusMedium,
    border: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

/** What each step shows, and where the pane goes for it. */
const STEPS: readonly { at: string; place: Partial<Place> | null; half: "sheet" | "pane" }[] = [
  { at: "#sheet", place: { tab: "tasks" }, half: "sheet" },
  { at: "#panel", place: { tab: "tasks" }, half: "pane" },
  { at: "#panel", place: { tab: "tasks", show: "overdue" }, half: "pane" },
  { at: "#panel", place: { tab: "checks" }, half: "pane" },
  { at: "#saving", place: { tab: "report", show: null }, half: "pane" },
];
/** What is pointed at moves while the pane fills. */
const LOOK_MILLISECONDS = 250;
const NEXT = "tour-next";
/** Pixels between the ring and what it goes around. */
const AROUND = 4;

/** Five steps over an open workbook; it stands beside what it tells of, and goes at Escape. */
export const Tour = ({ book, onHalf }: { book: OpenBook; onHalf: (half: "sheet" | "pane") => void }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const step = useStore(page.tour);
  const own = step === null ? null : STEPS[step];
  const ring = useRing(own?.at ?? null);

  useEffect(() => {
    if (!own) return;
    onHalf(own.half);
    if (own.place) book.pane.go(own.place);
    document.getElementById(NEXT)?.focus();
  }, [book, own]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && page.tour.get() !== null) page.endTour();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [page]);

  if (step === null || !own) return null;
  const { title, text } = words.tour.steps[step] ?? { title: "", text: "" };
  const last = step === STEPS.length - 1;
  return (
    <>
      {ring && <div aria-hidden className={styles.ring} style={ring} />}
      <section className={styles.card} aria-label={words.tour.label}>
        <div role="status">
          <p className={styles.step}>{words.tour.step({ step: step + 1, of: STEPS.length })}</p>
          <h2 className={styles.title}>{title}</h2>
          <p className={styles.text}>{text}</p>
        </div>
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" onClick={page.endTour}>
            {words.tour.close}
          </Button>
          <span className={styles.ways}>
            {step > 0 && (
              <Button size="small" onClick={() => page.tour.set(step - 1)}>
                {words.tour.before}
              </Button>
            )}
            <Button
              id={NEXT}
              size="small"
              appearance="primary"
              onClick={() => (last ? page.endTour() : page.tour.set(step + 1))}
            >
              {last ? words.tour.done : words.tour.next}
            </Button>
          </span>
        </div>
      </section>
    </>
  );
};

type Box = Record<"left" | "top" | "width" | "height", number>;

/** Where on the screen an element stands, as long as it stands there. */
const useRing = (at: string | null): Box | null => {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = () => {
      const found = at === null ? null : document.querySelector(at)?.getBoundingClientRect();
      const next = found?.width
        ? {
            left: found.left - AROUND,
            top: found.top - AROUND,
            width: found.width + 2 * AROUND,
            height: found.height + 2 * AROUND,
          }
        : null;
      setBox((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    if (at === null) return undefined;
    const timer = setInterval(look, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [at]);
  return box;
};
