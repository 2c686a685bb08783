import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ArrowClockwiseRegular } from "../parts/icons";
import { usePane } from "../state/pane-context";
import { Spoken } from "../parts/Spoken";
import { formatDay } from "../../core/lib/calendar-day";
import type { Language } from "../../messages/messages";
import type { View } from "../state/pane-state";
import { useStore } from "../state/store";

/** Few workbooks have several plans. */
const SheetSwitch = lazy(async () => ({ default: (await import("./SheetSwitch")).SheetSwitch }));

const useStyles = makeStyles({
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  flush: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  buttons: {
    display: "flex",
    alignItems: "center",
    position: "relative",
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  narrow: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** Which plan, as of which day, read when. */
export const Header = ({ view }: { view: View | null }) => {
  const { pane, texts, busy } = usePane();
  const language = useStore(pane.language);
  const styles = useStyles();
  const words = texts.pane.header;
  const switchTo = async (chosen: Language) => {
    await pane.speak(chosen);
    await pane.host.rememberLanguage(chosen);
    await pane.inTurn(pane.reassess);
  };
  const assessment = view?.assessment;
  const sheets = view ? planSheets(view) : [];
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        {assessment
          ? words.plan({ year: assessment.plans[0]?.year ?? null, tasks: assessment.counts.total })
          : texts.pane.name}
      </h1>
      <div className={styles.line}>
        {assessment ? (
          <Button
            size="small"
            appearance="subtle"
            className={styles.flush}
            title={words.asOf}
            onClick={() => pane.go({ tab: "report" })}
          >
            {words.asOfShort({ day: formatDay(assessment.asOf) })}
          </Button>
        ) : (
          <span className={styles.small}>{pane.state.get().kind !== "failed" && words.reading}</span>
        )}
        <span className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.narrow}
            icon={<ArrowClockwiseRegular />}
            title={words.refresh}
            disabledFocusable={busy}
            onClick={() => void pane.read()}
          >
            {view ? words.readAt({ at: view.at }) : ""}
            <Spoken>. {words.refresh}</Spoken>
          </Button>
          <Button
            size="small"
            appearance="subtle"
            className={styles.narrow}
            lang={language === "vi" ? "en" : "vi"}
            disabledFocusable={busy}
            onClick={() => void switchTo(language === "vi" ? "en" : "vi")}
          >
            {words.language}
          </Button>
        </span>
      </div>
      {sheets.length > 1 && (
        <Suspense fallback={null}>
          <SheetSwitch sheets={sheets} />
        </Suspense>
      )}
    </header>
  );
};

const planSheets = ({ gathered }: View): string[] =>
  gathered.tables.plans.map(({ sheet }) => sheet).filter((sheet) => !gathered.dataSheets.has(sheet));
