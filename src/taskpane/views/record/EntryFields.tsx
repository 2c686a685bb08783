import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { type Day, formatDay, lastOfMonth, makeDay, monthOf, yearOf } from "../../../core/lib/calendar-day";
import type { RecordTexts } from "../../../messages/vi/record";
import { usePane } from "../../state/pane-context";
import type { Draft } from "./entry-draft";
import { useFormStyles } from "./form-styles";

interface EntryFieldsProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  texts: RecordTexts;
  units: readonly string[];
  today: Day;
  /** The day that "on the due date" means. */
  due: Day | null;
  /** Each of several tasks has its own due date. */
  dueEach?: boolean;
  evidence: boolean;
  fault: string | null;
}

/** The fields of an entry; the first has the focus as soon as they stand. */
export const EntryFields = (props: EntryFieldsProps) => {
  const { draft, onChange, texts, units, fault } = props;
  const styles = useFormStyles();
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useId();
  useEffect(() => first.current?.focus(), []);
  const told = fault === null ? {} : { validationMessage: fault };
  if (draft.kind === "obstacle") {
    return (
      <Field size="small" label={texts.obstacle} {...told}>
        <Textarea
          size="small"
          textarea={{ ref: first }}
          value={draft.text}
          onChange={(_, { value }) => onChange({ ...draft, text: value })}
        />
      </Field>
    );
  }
  if (draft.kind === "lead") {
    return (
      <Field size="small" label={texts.lead} {...told}>
        <Input
          className={styles.wide}
          size="small"
          input={{ ref: first, list, className: styles.wide }}
          value={draft.text}
          onChange={(_, { value }) => onChange({ ...draft, text: value })}
        />
        <datalist id={list}>
          {units.map((unit) => (
            <option key={unit} value={unit} />
          ))}
        </datalist>
      </Field>
    );
  }
  return <DayEntry {...props} first={first} />;
};

const DayEntry = ({
  draft,
  onChange,
  texts,
  today,
  due,
  dueEach = false,
  evidence,
  fault,
  first,
}: EntryFieldsProps & { first: React.RefObject<(HTMLInputElement & HTMLTextAreaElement) | null> }) => {
  const { texts: shared } = usePane();
  const styles = useFormStyles();
  const set = (day: Day | null) => day !== null && onChange({ ...draft, day: formatDay(day), onTime: false });
  const quick = (label: string, act: () => void) => (
    <Button size="small" onClick={act}>
      {label}
    </Button>
  );
  const [year, month] = [yearOf(today), monthOf(today)];
  const quarter = Math.ceil(month / 3) * 3;
  return (
    <>
      <Field size="small" label={texts[draft.kind]} {...(fault === null ? {} : { validationMessage: fault })}>
        <div className={styles.line}>
          <Input
            className={styles.day}
            input={{ ref: first, className: styles.wide }}
            size="small"
            inputMode="numeric"
            disabled={draft.onTime}
            aria-label={texts[draft.kind]}
            placeholder={shared.pane.day.placeholder}
            value={draft.onTime ? texts.onTimeAll : draft.day}
            onChange={(_, { value }) => onChange({ ...draft, day: value })}
          />
          {draft.kind === "done" && quick(texts.today, () => set(today))}
          {draft.kind === "done" && dueEach && quick(texts.onTimeAll, () => onChange({ ...draft, onTime: true }))}
          {draft.kind === "done" &&
            due !== null &&
            due !== "each" &&
            due <= today &&
            quick(texts.onTime, () => set(due))}
          {draft.kind === "extend" && quick(texts.monthEnd, () => set(makeDay(year, month, lastOfMonth(year, month))))}
          {draft.kind === "extend" &&
            quick(texts.quarterEnd, () => set(makeDay(year, quarter, lastOfMonth(year, quarter))))}
        </div>
      </Field>
      {draft.kind === "done" && evidence && (
        <Field size="small" label={texts.evidence}>
          <Input
            className={styles.wide}
            size="small"
            placeholder={texts.evidenceHint}
            value={draft.text}
            onChange={(_, { value }) => onChange({ ...draft, text: value })}
          />
        </Field>
      )}
    </>
  );
};
