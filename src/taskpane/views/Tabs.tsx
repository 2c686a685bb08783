import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane, type ViewProps } from "../parts/pane-context";
import type { Tab as TabName } from "../state/pane-state";
import { useStore } from "../state/store";
import { Overview } from "./Overview";

/** What is not seen at first is loaded when it is asked for. */
const bodies = {
  overview: Overview,
  plan: lazy(async () => ({ default: (await import("./PlanTab")).PlanTab })),
  checks: lazy(async () => ({ default: (await import("./ChecksTab")).ChecksTab })),
  indicators: lazy(async () => ({ default: (await import("./IndicatorsTab")).IndicatorsTab })),
  points: lazy(async () => ({ default: (await import("./PointsTab")).PointsTab })),
  report: lazy(async () => ({ default: (await import("./ReportTab")).ReportTab })),
};
const order: readonly TabName[] = ["overview", "plan", "checks", "indicators", "points", "report"];

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    "@media (min-width: 440px)": { gridTemplateColumns: "repeat(6, auto)" },
  },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
});

export const Tabs = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { tab } = useStore(pane.place);
  const styles = useStyles();
  const Body = bodies[tab];
  return (
    <>
      <TabList
        className={styles.list}
        size="small"
        selectedValue={tab}
        aria-label={texts.pane.tabList}
        onTabSelect={(_, { value }) => pane.go({ tab: value as TabName })}
      >
        {order.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="panel">
            {texts.pane.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} className={styles.panel}>
        <Suspense fallback={<Spinner size="small" />}>
          <Body view={view} />
        </Suspense>
      </div>
    </>
  );
};
