import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { onEscape } from "../page/on-escape";

const useStyles = makeStyles({
  popup: {
    position: "absolute",
    top: "100%",
    left: tokens.spacingHorizontalS,
    right: tokens.spacingHorizontalS,
    zIndex: 2,
    maxHeight: "calc(100vh - 60px)",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
});

/** What a button in the head opens, over the page: it has the keyboard, and goes with Escape or a press beside it. */
export const Popup = ({
  label,
  onClose,
  children,
}: {
  label: string;
  /** @param back the keyboard's focus is to go back to the button */
  onClose: (back: boolean) => void;
  children: ReactNode;
}) => {
  const styles = useStyles();
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      // The button closes what it has opened itself.
      const stays = target instanceof Element && target.closest("header") === popup.current?.closest("header");
      if (!stays) onClose(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [onClose]);
  return (
    <div ref={popup} role="group" aria-label={label} className={styles.popup} onKeyDown={onEscape(() => onClose(true))}>
      {children}
    </div>
  );
};

/** The first thing that can be pressed or typed into has the focus as soon as it is there. */
export const useFirstFocus = () => {
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => within.current?.querySelector<HTMLElement>("button, input, select")?.focus(), []);
  return within;
};
