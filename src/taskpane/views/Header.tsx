import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useRef, useState } from "react";
import { formatDay } from "../../core/lib/calendar-day";
import { ArrowClockwiseRegular, MoreHorizontalRegular } from "../parts/icons";
import { Choice } from "../parts/Choice";
import { Later } from "../parts/Later";
import { Popup } from "../parts/Popup";
import { usePane } from "../state/pane-context";
import type { View } from "../state/pane-state";
import { useStore } from "../state/store";

const loadMenu = async () => (await import("./Menu")).Menu;
const loadDays = async () => (await import("./Days")).Days;

const HIDDEN = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

const useStyles = makeStyles({
  header: {
    position: "relative",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, marginInlineEnd: "auto", position: "relative" },
  // Said in any case, and seen where there is room for it.
  count: {
    fontWeight: tokens.fontWeightRegular,
    ...HIDDEN,
    "@container (min-width: 430px)": { position: "static", clipPath: "none", width: "auto", height: "auto" },
  },
  hidden: { ...HIDDEN, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  sheets: { flexGrow: 1, minWidth: 0 },
  day: { flexShrink: 0, minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS}`, fontWeight: tokens.fontWeightRegular },
  button: { flexShrink: 0, position: "relative" },
});

type Opened = "days" | "menu";

/** Which plan, as of which day; what is asked for seldom. */
export const Header = ({ view }: { view: View | null }) => {
  const { pane, texts, busy } = usePane();
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const openers = useRef<Partial<Record<Opened, HTMLButtonElement | null>>>({});
  const words = texts.pane.header;
  const close = useCallback(
    (back: boolean) => {
      if (back && opened) openers.current[opened]?.focus();
      setOpened(null);
    },
    [opened],
  );
  const toggle = (name: Opened) => ({
    "aria-expanded": opened === name,
    ref: (button: HTMLButtonElement | null) => {
      openers.current[name] = button;
    },
    onClick: () => setOpened(opened === name ? null : name),
  });
  const assessment = view?.assessment;
  const { sheet } = useStore(pane.choices);
  const sheets = view ? planSheets(view) : [];
  const several = sheets.length > 1;
  const reread = view ? `${words.readAt({ at: view.at })}. ${words.refresh}` : words.refresh;
  return (
    <header className={styles.header}>
      <h1 className={several ? styles.hidden : styles.title}>
        {assessment ? words.plan({ year: assessment.plans[0]?.year ?? null }) : texts.pane.name}
        {assessment && <span className={styles.count}> · {words.tasks({ tasks: assessment.counts.total })}</span>}
      </h1>
      {several && (
        <Choice
          className={styles.sheets}
          label={words.sheet}
          value={sheet ?? ""}
          options={[["", words.allSheets], ...sheets.map((name) => [name, name] as const)]}
          onChoose={(chosen) => void pane.choose({ sheet: chosen === "" ? null : chosen })}
        />
      )}
      {!assessment && pane.state.get().kind !== "failed" && <span className={styles.small}>{words.reading}</span>}
      {assessment && (
        <Button size="small" className={styles.day} title={words.asOf} {...toggle("days")}>
          {words.asOfShort({ day: formatDay(assessment.asOf) })} ▾
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<ArrowClockwiseRegular />}
        aria-label={reread}
        title={reread}
        disabledFocusable={busy}
        onClick={() => void pane.read()}
      />
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<MoreHorizontalRegular />}
        aria-label={words.menu}
        title={words.menu}
        {...toggle("menu")}
      />
      {opened && (
        <Popup label={opened === "menu" ? words.menu : words.asOf} onClose={close}>
          {opened === "menu" ? (
            <Later key="menu" load={loadMenu} props={{ view, onClose: close }} />
          ) : (
            view && <Later key="days" load={loadDays} props={{ view, onClose: close }} />
          )}
        </Popup>
      )}
    </header>
  );
};

const planSheets = ({ gathered }: View): string[] =>
  gathered.tables.plans.map(({ sheet }) => sheet).filter((sheet) => !gathered.dataSheets.has(sheet));
