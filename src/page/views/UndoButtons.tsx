import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect } from "react";
import { useStore } from "../../taskpane/state/store";
import type { CellEdit } from "../../workbook/live-workbook";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { ArrowRedoRegular, ArrowUndoRegular } from "./icons";

const useStyles = makeStyles({ buttons: { display: "flex" } });

/** The user's own edits back and forth; Ctrl+Z and Ctrl+Y do the same wherever nothing is being typed. */
export const UndoButtons = ({ book, onSay }: { book: OpenBook; onSay: (work: Promise<string>) => void }) => {
  const { words } = usePage();
  const styles = useStyles();
  const { undo, redo } = useStore(book.edits.undoable);
  const goTo = (edit: CellEdit | null, said: string): string => {
    if (edit) book.selection.set({ sheet: edit.sheet, row: edit.row, column: edit.column, led: true });
    return edit ? said : "";
  };
  const back = () => onSay(book.edits.undo().then((edit) => goTo(edit, words.cell.undone)));
  const forth = () => onSay(book.edits.redo().then((edit) => goTo(edit, words.cell.redone)));

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const way = key === "y" || (key === "z" && event.shiftKey) ? forth : key === "z" ? back : null;
      if (!way) return;
      event.preventDefault();
      way();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  return (
    <span className={styles.buttons}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={words.bar.undo}
        title={words.bar.undo}
        disabledFocusable={undo === 0}
        onClick={back}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label={words.bar.redo}
        title={words.bar.redo}
        disabledFocusable={redo === 0}
        onClick={forth}
      />
    </span>
  );
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
