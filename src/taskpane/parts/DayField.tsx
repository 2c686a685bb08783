import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { type Day, formatDay, readDay, yearOf } from "../../core/lib/calendar-day";
import { type View, viewOf } from "../state/pane-state";
import { faultyDay } from "../state/report-days";
import { type DayName } from "../state/day-name";
import { useStore } from "../state/store";
import { useWhole } from "../state/pane-context";

/** "31/02/2024": written as a day; that it is none is the fault. */
const WRITTEN = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/;

/** "30/9": of the plan's year. */
const inPlanYear = (text: string, view: View | null): Day | null => {
  if (!view || !/^\d{1,2}[/.-]\d{1,2}$/.test(text)) return null;
  const { plans, asOf } = view.assessment;
  return readDay(`${text}${/\D/.exec(text)?.[0] ?? "/"}${plans[0]?.year ?? yearOf(asOf)}`);
};

const useStyles = makeStyles({ input: { width: "100%", minWidth: 0 } });

/**
 * A day as offices write it, whatever the browser's country: typed as dd/mm/yyyy, taken with Enter or on leaving.
 * Empty is null. What is no day stays as typed, in other tabs' time too, until it is mended.
 */
export const DayField = ({ name, label, hint }: { name: DayName; label: string; hint?: string }) => {
  const { pane, texts } = useWhole();
  const choices = useStore(pane.choices);
  const { field } = useStore(pane.place);
  const styles = useStyles();
  const view = viewOf(pane.state.get());
  const input = useRef<HTMLInputElement>(null);
  const value = choices[name];
  const shown = choices.unread[name] ?? (value === null ? "" : formatDay(value));
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  useEffect(() => {
    if (field !== name) return;
    input.current?.focus();
    pane.go({ field: null });
  }, [field, name, pane]);
  const text = typed.trim();
  const day = text === "" ? null : (readDay(text) ?? inPlanYear(text, view));
  const wrong = text !== "" && day === null;
  const take = () => {
    const { unread } = pane.choices.get();
    const { [name]: before, ...others } = unread;
    if (wrong ? before !== text : before !== undefined) {
      pane.choices.set({ ...pane.choices.get(), unread: wrong ? { ...others, [name]: text } : others });
    }
    if (!wrong && day !== value) void pane.choose({ [name]: day });
  };
  const reversed = faultyDay(choices, view) === name;
  const fault = wrong
    ? texts.pane.day.wrong({ missing: WRITTEN.test(text) ? text : null })
    : reversed && choices.unread[name] === undefined
      ? texts.reportTab.reversed
      : null;
  return (
    <Field
      label={label}
      size="small"
      {...(hint === undefined ? {} : { hint })}
      {...(fault === null ? {} : { validationMessage: fault })}
    >
      <Input
        className={styles.input}
        input={{ className: styles.input, ref: input }}
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
