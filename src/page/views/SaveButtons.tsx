import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { errorText } from "../../taskpane/figures/error-text";
import { useStore } from "../../taskpane/state/store";
import type { CopyRemarks } from "../../workbook/xlsx/xlsx-workbook";
import type { OpenBook } from "../state/open-book";
import { NotWritten } from "../state/own-file";
import { usePage } from "../state/page-context";
import { saveCopy, saveFormer } from "../state/save-copy";
import { ArrowDownloadRegular, SaveRegular } from "./icons";
import { Overwriting } from "./Overwriting";

/** A copy to take away, and where the browser lets the page do so the file itself; Ctrl+S does the latter first. */
export const SaveButtons = ({ book, onSay }: { book: OpenBook; onSay: (text: string) => void }) => {
  const { page, words } = usePage();
  const texts = useStore(page.texts);
  useStore(book.revision);
  const { own } = book;
  /** The user has said that the file may be written, and what becomes of the former one. */
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState<CopyRemarks | null>(null);
  const [writing, setWriting] = useState(false);
  const unsaved = book.unsaved();
  const lost = ({ signatureDropped, damagedParts }: CopyRemarks): string =>
    words.bar.lost({ signed: signatureDropped, damaged: damagedParts });
  const fail = (error: unknown): string =>
    error instanceof NotWritten ? words.own.not[error.why]({ name: book.name }) : errorText(error, texts);
  const say = (work: Promise<string>): void => void work.catch(fail).then(onSay);

  const copy = () =>
    say(
      saveCopy(book).then(({ name, remarks }) => [words.bar.saved({ name }), lost(remarks)].filter(Boolean).join(" ")),
    );
  const overwrite = async (keepFormer: boolean): Promise<string> => {
    setAsking(null);
    setWriting(true);
    try {
      await own?.ask();
      await own?.unchanged();
      const former = keepFormer ? saveFormer(book) : null;
      const remarks = await book.saveOwn();
      setAgreed(true);
      return [words.own.saved({ name: book.name, former }), lost(remarks)].filter(Boolean).join(" ");
    } finally {
      setWriting(false);
    }
  };
  const save = () => {
    if (!own) copy();
    else if (agreed) say(overwrite(false));
    else void book.remarks().then(setAsking, (error: unknown) => onSay(fail(error)));
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (!writing && asking === null) save();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });

  return (
    <>
      <Button
        appearance={unsaved && !own ? "primary" : "secondary"}
        icon={<ArrowDownloadRegular />}
        onClick={copy}
        title={own ? undefined : words.own.keys}
      >
        {words.bar.save}
      </Button>
      {own && (
        <Button
          appearance={unsaved ? "primary" : "secondary"}
          icon={<SaveRegular />}
          disabledFocusable={writing}
          onClick={save}
          title={words.own.keys}
        >
          {words.own.save}
        </Button>
      )}
      <Overwriting
        name={book.name}
        lost={asking && lost(asking)}
        onWrite={(keepFormer) => say(overwrite(keepFormer))}
        onStay={() => setAsking(null)}
      />
    </>
  );
};
