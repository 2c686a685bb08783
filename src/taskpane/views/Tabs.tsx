import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { usePane, type ViewProps } from "../parts/pane-context";
import { TabStrip } from "../parts/TabStrip";
import type { Tab } from "../state/pane-state";
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
const order: readonly Tab[] = ["overview", "plan", "checks", "indicators", "points", "report"];

const useStyles = makeStyles({
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
      <TabStrip
        label={texts.pane.tabList}
        tabs={order.map((name) => ({ name, text: texts.pane.tabs[name] }))}
        selected={tab}
        panel="panel"
        onSelect={(name) => pane.go({ tab: name })}
      />
      <div id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} className={styles.panel}>
        <Suspense fallback={null}>
          <Body view={view} />
        </Suspense>
      </div>
    </>
  );
};
