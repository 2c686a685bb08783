import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useWhole, type ViewProps } from "../state/pane-context";
import { RefreshData } from "./RefreshData";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Data anew from a file, and what the workbook lacks for targets and points. */
export const DataPage = ({ view }: ViewProps) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const { indicators, criteria } = view.assessment;
  return (
    <>
      <RefreshData view={view} />
      {indicators.length === 0 && <p className={styles.note}>{texts.indicatorsTab.none}</p>}
      {!criteria?.items.length && <p className={styles.note}>{texts.points.none}</p>}
    </>
  );
};
