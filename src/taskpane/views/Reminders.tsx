import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { remindersOf } from "../../core/report/reminders";
import { offerDownload, WORD_TYPE } from "../page/offer-download";
import { CopyButton } from "../parts/CopyButton";
import { useWhole, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import { List } from "../parts/List";

const FIRST = 5;

const useStyles = makeStyles({
  text: { margin: 0 },
  counts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The units that have something overdue or due soon, each with a reminder to send. */
export const Reminders = ({ view: { assessment } }: ViewProps) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const words = texts.reportTab;
  const reminders = useMemo(() => remindersOf(assessment, texts.report), [assessment, texts]);
  const more = all ? 0 : reminders.length - FIRST;
  return (
    <Section title={words.reminders}>
      {reminders.length === 0 && <p className={styles.text}>{texts.report.noReminders}</p>}
      {reminders.length > 1 && (
        <CopyButton
          label={words.remindAll({ units: reminders.length })}
          act={(copy) =>
            copy(reminders.map(({ text }) => text).join("\n\n"), words.allRemindersCopied({ units: reminders.length }))
          }
        />
      )}
      {reminders.length > 0 && (
        <div>
          <Button
            disabledFocusable={busy}
            onClick={() => void pane.takeLetters((name, bytes) => offerDownload(name, bytes, WORD_TYPE))}
          >
            {words.letters}
          </Button>
        </div>
      )}
      <div>
        <Button
          disabledFocusable={busy}
          onClick={() => void pane.takeCalendar((name, bytes) => offerDownload(name, bytes, "text/calendar"))}
        >
          {words.calendar}
        </Button>
      </div>
      <p className={mergeClasses(styles.text, styles.counts)}>{words.calendarHelp}</p>
      <List spaced>
        {(more > 0 ? reminders.slice(0, FIRST) : reminders).map(({ unit, overdue, dueSoon, text }) => (
          <li key={unit}>
            <div>{unit}</div>
            <div className={styles.counts}>
              {words.reminderCounts({ overdue: overdue.length, dueSoon: dueSoon.length })}
            </div>
            <CopyButton
              small
              label={words.copyReminder}
              name={words.copyReminderOf({ unit })}
              act={(copy) => copy(text, words.reminderCopied({ unit }))}
            />
          </li>
        ))}
      </List>
      {more > 0 && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {words.moreUnits({ count: more })}
          </Button>
        </div>
      )}
    </Section>
  );
};
