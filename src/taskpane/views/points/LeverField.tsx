import { Field, makeStyles, Select, Switch } from "@fluentui/react-components";
import type { EvidenceLever, Lever, StateLever } from "../../../core/criteria/tree/lever";
import { formatNumber, formatPercent } from "../../../core/lib/number";
import { useWhole } from "../../state/pane-context";
import { NumberField } from "./NumberField";

// The switch begins where the words of the other figures begin.
const useStyles = makeStyles({ evidence: { marginInlineStart: "-8px" } });

interface LeverFieldProps<Kind> {
  lever: Kind;
  /** Its code, by which two fields of one name are told apart. */
  criterion: string;
  value: number | string | null;
  onMove: (value: number | string) => void;
}

/** What moves a figure: a slider with a number, a choice of states, a switch for late evidence. */
export const LeverField = ({ lever, ...others }: LeverFieldProps<Lever>) => {
  if (lever.kind === "state") return <StateField lever={lever} {...others} />;
  if (lever.kind === "evidence") return <EvidenceField lever={lever} {...others} />;
  return (
    <NumberField
      lever={lever}
      criterion={others.criterion}
      value={typeof others.value === "number" ? others.value : lever.value}
      onMove={others.onMove}
    />
  );
};

const StateField = ({ lever, criterion, value, onMove }: LeverFieldProps<StateLever>) => {
  const { texts } = useWhole();
  const words = texts.points;
  return (
    <Field label={lever.label}>
      <Select
        size="small"
        aria-label={words.leverOf({ lever: lever.label, criterion })}
        value={value ?? ""}
        onChange={(_, data) => {
          if (data.value !== "") onMove(data.value);
        }}
      >
        {lever.value === null && <option value="">{words.noState}</option>}
        {lever.states.map(({ value: state, points }) => (
          <option key={state} value={state}>
            {points === null ? state : words.stateWith({ state, points: formatNumber(points) })}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const EvidenceField = ({ lever, criterion, value, onMove }: LeverFieldProps<EvidenceLever>) => {
  const { texts } = useWhole();
  const styles = useStyles();
  const words = texts.points;
  const whole = lever.value || 1;
  const share = typeof value === "number" ? value : lever.value;
  return (
    <Switch
      className={styles.evidence}
      label={`${lever.label}${whole < 1 ? ` (${formatPercent(whole)})` : ""}: ${share > 0 ? words.yes : words.no}`}
      aria-label={words.leverOf({ lever: lever.label, criterion })}
      checked={share > 0}
      onChange={(_, { checked }) => onMove(checked ? whole : 0)}
    />
  );
};
