import type { PlannedEntry } from "../../../actions/record/entry";
import { cellName } from "../../../core/table/grid";
import type { RecordTexts } from "../../../messages/vi/record";
import { useFormStyles } from "./form-styles";

const FIRST = 6;

/** Each cell before and after, and what cannot be written. */
export const Preview = ({ planned: { edits, missing }, texts }: { planned: PlannedEntry; texts: RecordTexts }) => {
  const styles = useFormStyles();
  const shared = edits.filter((edit) => edit.shared > 0);
  return (
    <div role="status">
      {edits.length === 0 && missing.length === 0 && <p className={styles.small}>{texts.nothing}</p>}
      {edits.length > 0 && <p className={styles.small}>{texts.will}</p>}
      {edits.length > 0 && (
        <ul className={styles.list}>
          {edits.slice(0, FIRST).map(({ row, column, was, text, formula }) => (
            <li key={cellName(row, column)}>{texts.edit({ cell: cellName(row, column), was, will: text, formula })}</li>
          ))}
          {edits.length > FIRST && <li>{texts.moreEdits({ count: edits.length - FIRST })}</li>}
        </ul>
      )}
      {shared.map(({ row, column, shared: count }) => (
        <p key={cellName(row, column)} className={styles.fault}>
          {texts.shared({ cell: cellName(row, column), count })}
        </p>
      ))}
      {missing.length > 0 && (
        <p className={styles.fault}>{texts.missing({ columns: missing, whole: edits.length === 0 })}</p>
      )}
    </div>
  );
};
