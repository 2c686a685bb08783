import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { type Day, formatDay, readDay } from "../../core/lib/calendar-day";
import { usePane } from "./pane-context";

/** "31/02/2024": written as a day; that it is none is the fault. */
const WRITTEN = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

/**
 * A day as offices write it, whatever the browser's country: typed as dd/mm/yyyy, taken with Enter or on leaving.
 * Empty is null.
 */
export const DayField = ({
  label,
  hint,
  value,
  onChoose,
}: {
  label: string;
  hint?: string;
  value: Day | null;
  onChoose: (day: Day | null) => void;
}) => {
  const { texts } = usePane();
  const styles = useStyles();
  const shown = value === null ? "" : formatDay(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const day = typed.trim() === "" ? null : readDay(typed.trim());
  const wrong = typed.trim() !== "" && day === null;
  const take = () => {
    if (!wrong && day !== value) onChoose(day);
  };
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(wrong
        ? { validationMessage: texts.pane.day.wrong({ missing: WRITTEN.test(typed.trim()) ? typed.trim() : null }) }
        : {})}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input }}
        size="small"
        value={typed}
        inputMode="numeric"
        placeholder={texts.pane.day.placeholder}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </Field>
  );
};
