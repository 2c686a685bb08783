import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { onEscape } from "../page/on-escape";
import { refreshTextsOf } from "../../messages/refresh-messages";
import { useStore } from "../state/store";
import { useWhole, type ViewProps } from "../state/pane-context";
import { Section } from "../parts/Section";
import type { DataPreview } from "../state/data-refresh";

const NEW = "\u0000new";

const useStyles = makeStyles({
  text: { margin: 0 },
  file: { display: "none" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  preview: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** A portal's export into a data sheet: first what will change, then, on the user's word, the change. */
export const RefreshData = ({ view: { gathered } }: ViewProps) => {
  const { pane, texts, busy } = useWhole();
  const styles = useStyles();
  const words = texts.indicatorsTab;
  const known = dataSheets(gathered);
  const [chosen, setChosen] = useState(known[0] ?? NEW);
  const [name, setName] = useState("HoSo");
  const [preview, setPreview] = useState<DataPreview | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const sheet = chosen === NEW ? name.trim() : chosen;

  const read = async (file: File | undefined) => {
    if (file) setPreview(await pane.previewData(sheet, file));
    if (input.current) input.current.value = "";
  };
  const apply = async () => {
    if (preview) await pane.replaceData(preview);
    setPreview(null);
  };

  return (
    <Section title={words.refreshTitle}>
      <p className={styles.text}>{words.refreshHelp}</p>
      <Field size="small" label={words.sheet}>
        <Select
          size="small"
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
            setPreview(null);
          }}
        >
          {known.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value={NEW}>{words.newSheet}</option>
        </Select>
      </Field>
      {chosen === NEW && (
        <Field size="small" label={words.newSheetName}>
          <Input size="small" value={name} maxLength={31} onChange={(_, { value }) => setName(value)} />
        </Field>
      )}
      <input
        ref={input}
        type="file"
        className={styles.file}
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt,.html"
        aria-label={words.pick}
        tabIndex={-1}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <div>
        <Button disabledFocusable={busy} disabled={sheet === ""} onClick={() => input.current?.click()}>
          {words.pick}
        </Button>
      </div>
      <div aria-live="polite">
        {preview && <Preview preview={preview} onApply={() => void apply()} onGiveUp={() => setPreview(null)} />}
      </div>
    </Section>
  );
};

const Preview = ({
  preview: { refresh },
  onApply,
  onGiveUp,
}: {
  preview: DataPreview;
  onApply: () => void;
  onGiveUp: () => void;
}) => {
  const { pane, texts, busy } = useWhole();
  const notes = refreshTextsOf(useStore(pane.language));
  const styles = useStyles();
  const words = texts.indicatorsTab;
  const { sheet, rowsBefore, rowsAfter, added, missing, renamed, kept, reason } = refresh.report;
  return (
    <div className={styles.preview} role="group" aria-label={words.refreshTitle} onKeyDown={onEscape(onGiveUp)}>
      {kept === null ? (
        <span>{words.preview({ sheet, before: rowsBefore, after: rowsAfter })}</span>
      ) : (
        <span>{notes.keptData({ why: notes.kept[kept](reason) })}</span>
      )}
      {kept === null && added.length > 0 && rowsBefore > 0 && <span>{words.added({ names: added })}</span>}
      {kept === null && missing.length > 0 && <span>{words.missing({ names: missing })}</span>}
      {renamed.map((one) => (
        <span key={one.from}>{words.renamed(one)}</span>
      ))}
      {kept === null &&
        notes.notes(refresh.report, refresh.source.letters).map((note) => <span key={note}>{note}</span>)}
      <div className={styles.buttons}>
        {kept === null && (
          // What loses columns is not the obvious thing to do.
          <Button appearance={missing.length > 0 ? "outline" : "primary"} disabledFocusable={busy} onClick={onApply}>
            {missing.length > 0 ? words.applyWithout : words.apply}
          </Button>
        )}
        <Button onClick={onGiveUp}>{words.giveUp}</Button>
      </div>
    </div>
  );
};

/** Sheets that hold data: those that expressions name first, then those that are no table of ours. */
const dataSheets = ({ survey, tables, dataSheets: named }: ViewProps["view"]["gathered"]): string[] => {
  const known = new Set(
    Object.values(tables)
      .flat()
      .map(({ sheet }: { sheet: string }) => sheet),
  );
  const others = survey.filter(({ name, ours, hidden }) => ours === null && !hidden && !known.has(name));
  return [...new Set([...named, ...others.map(({ name }) => name)])];
};
