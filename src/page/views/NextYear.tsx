import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { loadRolloverTexts } from "../../messages/load-rollover-texts";
import { offerDownload } from "../../taskpane/page/offer-download";
import { errorText } from "../../taskpane/figures/error-text";
import { useStore } from "../../taskpane/state/store";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { XLSX_TYPE } from "../state/save-copy";

/** Makes the next year's workbook and hands it to the browser's downloads; what was carried is told in lines. */
export const NextYear = ({ book, onSay }: { book: OpenBook; onSay: (title: string, lines: string[]) => void }) => {
  const { page, words } = usePage();
  const texts = useStore(page.texts);
  const language = useStore(page.language);
  const [working, setWorking] = useState(false);
  const make = async (): Promise<void> => {
    setWorking(true);
    try {
      const { nextYearOf } = await import(/* webpackChunkName: "rollover" */ "../state/next-year");
      const { name, bytes, told } = await nextYearOf(book, texts, language);
      offerDownload(name, bytes, XLSX_TYPE);
      onSay(words.nextYear.made({ name }), (await loadRolloverTexts(language))(told));
    } catch (error) {
      onSay(errorText(error, texts), []);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Button disabledFocusable={working} onClick={() => void make()}>
      {words.nextYear.make}
    </Button>
  );
};
