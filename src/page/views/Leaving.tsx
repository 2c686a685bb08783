import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useStore } from "../../taskpane/state/store";
import type { OpenBook } from "../state/open-book";
import { usePage } from "../state/page-context";
import { saveCopy } from "../state/save-copy";

/** Another workbook would take the place of changes that no copy has: asked first. */
export const Leaving = ({ book }: { book: OpenBook }) => {
  const { page, words } = usePage();
  const next = useStore(page.waiting);
  const stay = () => page.waiting.set(null);
  const leave = (open: () => Promise<void>) => {
    stay();
    void open();
  };
  return (
    <Dialog open={next !== null} modalType="alert" onOpenChange={stay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.leave.title}</DialogTitle>
          <DialogContent>{words.leave.text({ name: book.name })}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                if (next) void saveCopy(book).then(() => leave(next), stay);
              }}
            >
              {words.leave.save}
            </Button>
            <Button onClick={() => next && leave(next)}>{words.leave.drop}</Button>
            <Button onClick={stay}>{words.leave.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
