import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { guessHeadings, sampleValues } from "../../actions/guess-headings";
import { headingAt, withTexts } from "../../actions/point-headings";
import { missingColumns } from "../../actions/say-headings";
import { type PointedHeadings } from "../../actions/pointed-headings";
import { shorten } from "../../core/lib/text";
import type { PlanColumn } from "../../core/plan/plan";
import { cellText } from "../../core/table/cell-values";
import { columnName, type Grid } from "../../core/table/grid";
import { errorText } from "../figures/error-text";
import { onEscape } from "../page/on-escape";
import { useWhole } from "../state/pane-context";
import { Section } from "../parts/Section";

const useStyles = makeStyles({
  body: {
    padding: tokens.spacingHorizontalM,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

interface Pointed {
  headings: PointedHeadings;
  head: Grid;
}

/**
 * The user selects the heading row in Excel, then says what each of its columns holds; `start` is a row to begin with,
 * `told` is what went wrong with it.
 */
export const Pointing = ({
  told,
  start = null,
  onClose,
}: {
  told: string | null;
  start?: PointedHeadings | null;
  onClose: () => void;
}) => {
  const { pane, texts } = useWhole();
  const styles = useStyles();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const words = texts.pointing;

  const take = async () => {
    try {
      const { sheet, row } = await pane.host.selectedCell();
      const survey = (await pane.host.workbook.survey()).find(({ name }) => name === sheet);
      const filled = survey && columnsOf(survey.head, { sheet, row, columns: {} }).length > 0;
      setFault(filled ? null : words.empty);
      if (filled) setPointed({ headings: guessHeadings(survey, row), head: survey.head });
    } catch (error) {
      setFault(errorText(error, texts));
    }
  };

  useEffect(() => {
    if (start === null) return;
    pane.host.workbook
      .survey()
      .then((sheets) => {
        const head = sheets.find(({ name }) => name === start.sheet)?.head;
        if (head) setPointed({ headings: start, head });
      })
      .catch((error: unknown) => setFault(errorText(error, texts)));
    // The row to begin with is given once.
  }, []);

  return (
    <div className={styles.body} onKeyDown={onEscape(onClose)}>
      <Section title={words.title}>
        <p className={styles.text}>{words.how}</p>
        <div className={styles.buttons}>
          <Button appearance={pointed ? "secondary" : "primary"} onClick={() => void take()}>
            {words.take}
          </Button>
          <Button onClick={onClose}>{texts.pane.close}</Button>
        </div>
        {(fault ?? told) !== null && (
          <p className={styles.text} role="alert">
            {fault ?? told}
          </p>
        )}
        {pointed && (
          <Mapping
            pointed={pointed}
            onChange={(columns) => setPointed({ ...pointed, headings: { ...pointed.headings, columns } })}
          />
        )}
      </Section>
    </div>
  );
};

const ROWS_SHOWN = 12;

/** What stands under a heading, shortened, so that the column is known without looking. */
const samplesOf = (head: Grid, row: number, column: number): string =>
  sampleValues(
    Array.from({ length: Math.min(ROWS_SHOWN, Math.max(0, head.rows - row - 1)) }, (_, index) =>
      shorten(cellText(head.cell(row + 1 + index, column)), 30),
    ),
  ).join(" · ");

/** The columns that have a heading, be it in an upper row, and those already chosen. */
const columnsOf = (head: Grid, headings: PointedHeadings): { column: number; text: string }[] => {
  const chosen = Object.values(headings.columns);
  return Array.from({ length: head.columns }, (_, column) => ({
    column,
    text: headingAt(head, headings, column),
  })).filter(({ column, text }) => text !== "" || chosen.includes(column));
};

const Mapping = ({
  pointed: { headings, head },
  onChange,
}: {
  pointed: Pointed;
  onChange: (columns: PointedHeadings["columns"]) => void;
}) => {
  const { pane, texts, busy } = useWhole();
  const words = texts.pointing;
  const styles = useStyles();
  const { sheet, row, columns } = headings;
  const meaning = (column: number) => Object.entries(columns).find(([, at]) => at === column)?.[0] ?? "";
  const choose = (column: number, key: string) => {
    const rest = Object.entries(columns).filter(([other, at]) => at !== column && other !== key);
    onChange(Object.fromEntries(key === "" ? rest : [...rest, [key, column]]));
  };
  const complete = missingColumns(head, row, columns).length === 0;
  return (
    <>
      <p className={styles.text}>{words.row({ sheet, row: row + 1 })}</p>
      {columnsOf(head, headings).map(({ column, text }) => (
        <Field
          key={column}
          size="small"
          label={words.column({ column: columnName(column), text })}
          hint={samplesOf(head, row, column)}
        >
          <Select size="small" value={meaning(column)} onChange={(_, { value }) => choose(column, value)}>
            <option value="">{words.unused}</option>
            {(Object.entries(words.columns) as [PlanColumn, string][]).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {!complete && <p className={styles.text}>{words.need}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={!complete}
          disabledFocusable={busy}
          onClick={() => void pane.point(withTexts(head, headings))}
        >
          {words.use}
        </Button>
      </div>
    </>
  );
};
