import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { usePage } from "../state/page-context";

/** Before a file of the user's is written for the first time: what becomes of the one that is there. */
export const Overwriting = ({
  name,
  lost,
  onWrite,
  onStay,
}: {
  name: string;
  /** What the written file lacks, "" for nothing; null while nothing is asked. */
  lost: string | null;
  onWrite: (keepFormer: boolean) => void;
  onStay: () => void;
}) => {
  const { words } = usePage();
  return (
    <Dialog open={lost !== null} modalType="alert" onOpenChange={onStay}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.own.title({ name })}</DialogTitle>
          <DialogContent>
            {words.own.text} {lost}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onWrite(true)}>
              {words.own.keep}
            </Button>
            <Button onClick={() => onWrite(false)}>{words.own.drop}</Button>
            <Button onClick={onStay}>{words.own.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
