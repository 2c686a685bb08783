import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  link: {
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    overflowWrap: "anywhere",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    userSelect: "text",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":active": { color: tokens.colorBrandForegroundLinkPressed, textDecorationLine: "underline" },
    // The keyboard's focus is shown more clearly than Fluent does.
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      borderRadius: tokens.borderRadiusSmall,
    },
    // Known for a link in forced colours too.
    "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
  },
});

interface Props {
  title?: string;
  className?: string;
  onClick: () => void;
  children: ReactNode;
}

/** Leads somewhere; looks like a link. */
export const TextLink = ({ title, className, onClick, children }: Props) => {
  const styles = useStyles();
  return (
    <button type="button" title={title} className={mergeClasses(styles.link, className)} onClick={onClick}>
      {children}
    </button>
  );
};
