import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type DragEvent, type ReactNode, useState } from "react";
import { usePage } from "../state/page-context";
import { droppedFile } from "../state/pick-file";

const useStyles = makeStyles({
  whole: { height: "100%", position: "relative" },
  over: {
    ...typographyStyles.title3,
    position: "absolute",
    inset: tokens.spacingHorizontalM,
    zIndex: 10,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    pointerEvents: "none",
  },
});

const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

/** A file dropped anywhere on the page is opened. */
export const Dropping = ({ children }: { children: ReactNode }) => {
  const { page, words } = usePage();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  return (
    <div
      className={styles.whole}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        void droppedFile(event.dataTransfer)?.then(({ file, handle }) => page.openFile(file, handle));
      }}
    >
      {children}
      {over && (
        <div className={styles.over} aria-hidden>
          {words.drop}
        </div>
      )}
    </div>
  );
};
