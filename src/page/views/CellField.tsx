import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formatDay, readDay } from "../../core/lib/calendar-day";
import { daysOfCell } from "../../core/table/cell-values";
import { statuses } from "../../core/template/statuses";
import { useStore } from "../../taskpane/state/store";
import { usePage } from "../state/page-context";
import { DAYS, type TrackingColumn } from "../state/tracking-cell";

const useStyles = makeStyles({
  form: {
    flexGrow: 1,
    flexBasis: "200px",
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  field: { flexGrow: 1, maxWidth: "480px" },
  input: { width: "100%", minWidth: 0 },
});

/** A tracking cell to type into; days are checked before they are written, as many as there are marks of the deadline. */
export const CellField = ({
  name,
  column,
  text,
  onPut,
}: {
  name: string;
  column: TrackingColumn;
  text: string;
  onPut: (text: string) => void;
}) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const texts = useStore(page.texts);
  const [typed, setTyped] = useState(text);
  const list = useId();
  const next = DAYS.includes(column) ? asDays(typed) : typed.trim();
  const same = next === text.trim();
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== null && !same) onPut(next);
      }}
    >
      <Field
        className={styles.field}
        label={words.cell.edit({ cell: name, column: texts.pointing.columns[column] })}
        size="small"
        {...(next === null ? { validationMessage: words.cell.wrongDay } : {})}
      >
        <Input
          className={styles.input}
          input={{ className: styles.input }}
          size="small"
          value={typed}
          {...(column === "status" ? { list } : {})}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {column === "status" && (
        <datalist id={list}>
          {statuses.map((status) => (
            <option key={status} value={status} />
          ))}
        </datalist>
      )}
      <Button size="small" type="submit" disabledFocusable={next === null || same}>
        {words.cell.put}
      </Button>
    </form>
  );
};

/** "20/3/2026; 30/6/2026" as dd/mm/yyyy; null for what is no day, "" for nothing. */
const asDays = (typed: string): string | null => {
  if (typed.trim() === "") return "";
  const one = readDay(typed.trim());
  const days = one === null ? daysOfCell(typed) : [one];
  return days === null ? null : days.map(formatDay).join("; ");
};
