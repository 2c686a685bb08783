import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { useWhole } from "../state/pane-context";

const useStyles = makeStyles({
  block: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
  told: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    width: "100%",
    height: "120px",
    resize: "vertical",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** Copies a text (null: there is none to copy) and tells of it. */
export type Copy = (text: string | null, told: string) => Promise<void>;

interface CopyButtonProps {
  label: string;
  /** What screen readers say where the label alone does not tell one button from another; begins with the label. */
  name?: string;
  small?: boolean;
  act: (copy: Copy) => Promise<void>;
}

/** Where the clipboard is refused (a frame without the permission), the text is shown, selected, to be copied by hand. */
export const CopyButton = ({ label, name, small = false, act }: CopyButtonProps) => {
  const { busy, texts } = useWhole();
  const styles = useStyles();
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const forget = () => {
    setTold("");
    setRefused(null);
  };
  // What is said of an earlier copy goes with the language it was said in, and with the next thing done.
  useEffect(forget, [texts]);
  useEffect(() => {
    if (busy) forget();
  }, [busy]);
  const copy: Copy = async (text, done) => {
    const copied = text === null || (await toClipboard(text));
    setTold(copied ? done : "");
    setRefused(copied ? null : text);
  };
  return (
    <div className={styles.block}>
      <Button
        size={small ? "small" : "medium"}
        disabledFocusable={busy}
        aria-label={name ?? label}
        onClick={() => {
          forget();
          void act(copy);
        }}
      >
        {label}
      </Button>
      <p className={styles.told} role="status">
        {told}
      </p>
      {refused !== null && <ByHand text={refused} onClose={() => setRefused(null)} />}
    </div>
  );
};

const toClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

const ByHand = ({ text, onClose }: { text: string; onClose: () => void }) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return (
    <>
      <label htmlFor={id} className={styles.told}>
        {texts.reportTab.copyByHand}
      </label>
      <textarea ref={area} id={id} className={styles.text} readOnly value={text} />
      <Button size="small" onClick={onClose}>
        {texts.pane.close}
      </Button>
    </>
  );
};
