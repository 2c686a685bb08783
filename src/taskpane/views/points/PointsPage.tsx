import type { CriteriaResult } from "../../../core/criteria/tree/criteria-result";
import type { ViewProps } from "../../state/pane-context";
import { useTries } from "../../state/tries";
import { Alarms } from "./Alarms";
import { AllCriteria } from "./AllCriteria";
import { Cheapest } from "./Cheapest";
import { Sum } from "./Sum";
import { TrialLine } from "./TrialLine";

/** The points: their sum, what is easiest to win back, what may be lost, and every criterion with its reason. */
export const PointsPage = ({ view }: ViewProps) => {
  const { criteria } = view.assessment;
  return criteria && <Points criteria={criteria} />;
};

const Points = ({ criteria }: { criteria: CriteriaResult }) => {
  const trying = useTries(criteria);
  return (
    <>
      <Sum criteria={criteria} />
      <Cheapest criteria={criteria} trying={trying} />
      <Alarms criteria={criteria} />
      <AllCriteria criteria={criteria} />
      <TrialLine criteria={criteria} trying={trying} />
    </>
  );
};
