import { useWhole, type ViewProps } from "../state/pane-context";
import { useTries } from "../state/tries";
import type { CriteriaResult } from "../../core/criteria/tree/criteria-result";
import { Alarms } from "./points/Alarms";
import { AllCriteria } from "./points/AllCriteria";
import { Cheapest } from "./points/Cheapest";
import { Sum } from "./points/Sum";
import { TrialLine } from "./points/TrialLine";
import { TryFigures } from "./points/TryFigures";

/** The points: their sum, what is easiest to win back, what would be if, and every criterion with its reason. */
export const PointsTab = ({ view }: ViewProps) => {
  const { texts } = useWhole();
  const { criteria } = view.assessment;
  if (!criteria || criteria.items.length === 0) return <span>{texts.points.none}</span>;
  return <Points criteria={criteria} />;
};

const Points = ({ criteria }: { criteria: CriteriaResult }) => {
  const trying = useTries(criteria);
  return (
    <>
      <Sum criteria={criteria} />
      <Cheapest criteria={criteria} trying={trying} />
      <Alarms criteria={criteria} />
      <TryFigures criteria={criteria} trying={trying} />
      <AllCriteria criteria={criteria} />
      <TrialLine criteria={criteria} trying={trying} />
    </>
  );
};
