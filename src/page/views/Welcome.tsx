import { Button, Link, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { errorText } from "../../taskpane/figures/error-text";
import { useStore } from "../../taskpane/state/store";
import { NoSample, type PageState } from "../state/page";
import { usePage } from "../state/page-context";
import { FileButton } from "./FileButton";
import { LockClosedRegular } from "./icons";
import { NewVersion } from "./NewVersion";

const useStyles = makeStyles({
  whole: {
    height: "100%",
    boxSizing: "border-box",
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  card: {
    margin: "auto",
    width: "min(560px, 100%)",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: "32px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    "@media (max-width: 480px)": { padding: "20px" },
  },
  top: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  name: { ...typographyStyles.body1Strong, color: tokens.colorBrandForeground1 },
  title: { ...typographyStyles.title2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  private: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  lock: { fontSize: "20px", flexShrink: 0 },
  failed: {
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorder2}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    whiteSpace: "pre-line",
  },
});

/** Before anything is open: a file, or the sample. */
export const Welcome = ({ state }: { state: PageState }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const language = useStore(page.language);
  const offline = useStore(page.offline);
  const { welcome } = words;
  return (
    <div className={styles.whole}>
      <NewVersion book={null} />
      <main className={styles.card}>
        <div className={styles.top}>
          <span className={styles.name}>{words.name}</span>
          <Button
            size="small"
            appearance="subtle"
            lang={language === "vi" ? "en" : "vi"}
            onClick={() => void page.speak(language === "vi" ? "en" : "vi")}
          >
            {language === "vi" ? "EN" : "VI"}
          </Button>
        </div>
        <h1 className={styles.title}>{welcome.title}</h1>
        <p className={styles.text}>{welcome.what}</p>
        {state.kind === "failed" && <Failed error={state.error} />}
        {state.kind === "opening" ? (
          <Spinner size="small" labelPosition="after" label={words.opening({ name: state.name })} />
        ) : (
          <>
            <div className={styles.ways}>
              <FileButton appearance="primary" size="large" text={welcome.open} />
              <Button size="large" onClick={() => void page.openSample()}>
                {welcome.sample}
              </Button>
              {state.kind === "failed" && state.before && (
                <Button size="large" appearance="subtle" onClick={page.back}>
                  {words.back}
                </Button>
              )}
            </div>
            <div>
              <p className={styles.small}>{welcome.kinds}</p>
              <p className={styles.small}>{welcome.sampleWhat}</p>
              <p className={styles.small}>
                <Link href="huong-dan.html" target="_blank" rel="noopener" inline>
                  {welcome.guide}
                </Link>
              </p>
            </div>
          </>
        )}
        <div className={styles.private}>
          <LockClosedRegular className={styles.lock} aria-hidden />
          <div>
            <strong>{welcome.private}</strong>
            <p className={styles.small}>{welcome.privateWhy}</p>
            <p className={styles.small}>{welcome.offline[offline.kind]}</p>
          </div>
        </div>
      </main>
    </div>
  );
};

const Failed = ({ error }: { error: unknown }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const texts = useStore(page.texts);
  return (
    <div role="alert" className={styles.failed}>
      <strong>{words.failed}</strong>
      <div>{error instanceof NoSample ? words.noSample : errorText(error, texts)}</div>
    </div>
  );
};
