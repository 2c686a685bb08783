import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import type { TaskStatus } from "../../core/plan/status";
import * as icons from "./icons";
import { usePane } from "../state/pane-context";

type Status = TaskStatus["status"];
type Tone = "danger" | "warning" | "success" | "neutral";

const looks: Record<Status, { icon: ComponentType<{ className?: string; "aria-hidden"?: boolean }>; tone: Tone }> = {
  overdue: { icon: icons.ErrorCircleFilled, tone: "danger" },
  "due-soon": { icon: icons.ClockRegular, tone: "warning" },
  cancelled: { icon: icons.SubtractCircleRegular, tone: "neutral" },
  "done-early": { icon: icons.CheckmarkCircleFilled, tone: "success" },
  "done-on-time": { icon: icons.CheckmarkCircleFilled, tone: "success" },
  "done-late": { icon: icons.CheckmarkCircleFilled, tone: "warning" },
  done: { icon: icons.CheckmarkCircleFilled, tone: "success" },
  "in-progress": { icon: icons.CircleHalfFillRegular, tone: "neutral" },
  "not-started": { icon: icons.CircleRegular, tone: "neutral" },
  unreadable: { icon: icons.QuestionCircleRegular, tone: "warning" },
  waiting: { icon: icons.HourglassRegular, tone: "neutral" },
  ongoing: { icon: icons.ArrowRepeatAllRegular, tone: "neutral" },
};

export const useTones = makeStyles({
  danger: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground3 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, whiteSpace: "nowrap" },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});

/** A status by icon and word; the colour only repeats them. */
export const StatusMark = ({ status, text }: { status: Status; text?: string }) => {
  const { texts } = usePane();
  const styles = useStyles();
  const tones = useTones();
  const { icon: Icon, tone } = looks[status];
  return (
    <span className={mergeClasses(styles.mark, tones[tone])}>
      <Icon className={styles.icon} aria-hidden />
      {text ?? texts.pane.statusWord[status]}
    </span>
  );
};
