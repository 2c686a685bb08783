import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import type { ViewProps } from "../../state/pane-context";
import { useTries } from "../../state/tries";
import { TrialLine } from "./TrialLine";
import { TryFigures } from "./TryFigures";

/** What the points would be if; nothing of it is written. */
export const TrialPage = ({ view }: ViewProps) => {
  const { criteria } = view.assessment;
  return criteria && <Trial criteria={criteria} />;
};

const Trial = ({ criteria }: { criteria: CriteriaResult }) => {
  const trying = useTries(criteria);
  return (
    <>
      <TryFigures criteria={criteria} trying={trying} />
      <TrialLine criteria={criteria} trying={trying} />
    </>
  );
};
