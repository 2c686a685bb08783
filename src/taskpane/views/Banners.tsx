import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { formatDay } from "../../core/lib/calendar-day";
import { type Banner, bannersOf } from "../figures/banners";
import { WarningRegular } from "../parts/icons";
import { Later } from "../parts/Later";
import { useTones } from "../parts/StatusMark";
import { usePane, type ViewProps } from "../state/pane-context";
import type { View } from "../state/pane-state";

const loadColumns = async () => (await import(/* webpackChunkName: "record" */ "./record/AddColumns")).AddColumns;
const loadPointing = async () => (await import("./Pointing")).Pointing;

const useStyles = makeStyles({
  banner: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  text: { margin: 0 },
  icon: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300 },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingTop: tokens.spacingVerticalXS },
});

/** What is not known, and the ways to know it, before the figures. */
export const Banners = ({ view }: ViewProps) =>
  bannersOf(view.assessment).map((banner) => <OneBanner key={banner.kind} banner={banner} view={view} />);

const OneBanner = ({ banner, view }: { banner: Banner; view: View }) => {
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const [pointing, setPointing] = useState(false);
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const words = texts.pane.banners;
  const plan = banner.kind === "untracked" ? view.assessment.plans.find(({ sheet }) => sheet === banner.sheet) : null;
  const closeColumns = () => {
    setAdding(false);
    opener.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
  };
  if (pointing && plan) {
    const start = { sheet: plan.sheet, row: plan.headerRow, first: plan.firstRow, columns: plan.columns };
    return <Later load={loadPointing} props={{ told: null, start, onClose: () => setPointing(false) }} />;
  }
  return (
    <div className={styles.banner} role="note">
      <WarningRegular className={mergeClasses(styles.icon, tones.warning)} aria-hidden />
      <div>
        <p className={styles.text}>{textOf(banner, words)}</p>
        <div ref={opener} className={styles.line}>
          {plan && (
            <Button size="small" disabledFocusable={busy} onClick={() => setPointing(true)}>
              {words.pointStatus}
            </Button>
          )}
          {plan && (
            <Button size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {words.addColumns}
            </Button>
          )}
          {banner.kind === "unread" && (
            <Button size="small" onClick={() => pane.go({ tab: "checks" })}>
              {words.seeUnread}
            </Button>
          )}
          {banner.kind === "past-year" && (
            <Button size="small" disabledFocusable={busy} onClick={() => void pane.choose({ asOf: banner.asOf })}>
              {words.closeYear({ day: formatDay(banner.asOf) })}
            </Button>
          )}
        </div>
        {plan && adding && <Later load={loadColumns} props={{ plan, view, onClose: closeColumns }} />}
      </div>
    </div>
  );
};

type Words = ReturnType<typeof usePane>["texts"]["pane"]["banners"];

const textOf = (banner: Banner, words: Words): string => {
  if (banner.kind === "untracked") return words.untracked(banner);
  return banner.kind === "unread" ? words.unread(banner) : words.pastYear(banner);
};
