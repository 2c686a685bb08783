import { makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense } from "react";
import { Boundary } from "../parts/Boundary";
import { errorText } from "../figures/error-text";
import { usePane, type ViewProps } from "../state/pane-context";
import { TabStrip } from "../parts/TabStrip";
import type { Tab } from "../state/pane-state";
import { useStore } from "../state/store";
import { Overview } from "./Overview";

/** What is not seen at first is loaded when it is asked for. */
const later: Record<Exclude<Tab, "overview">, () => Promise<{ default: ComponentType<ViewProps> }>> = {
  plan: async () => ({ default: (await import("./PlanTab")).PlanTab }),
  checks: async () => ({ default: (await import("./ChecksTab")).ChecksTab }),
  indicators: async () => ({ default: (await import("./IndicatorsTab")).IndicatorsTab }),
  points: async () => ({ default: (await import("./PointsTab")).PointsTab }),
  report: async () => ({ default: (await import("./ReportTab")).ReportTab }),
};
const bodies = new Map<Tab, ComponentType<ViewProps>>([["overview", Overview]]);
const bodyOf = (tab: Tab): ComponentType<ViewProps> => {
  const known = bodies.get(tab);
  if (known || tab === "overview") return known ?? Overview;
  const body = lazy(later[tab]);
  bodies.set(tab, body);
  return body;
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
    // What is told lies over the last lines: what has the focus is scrolled clear of it.
    scrollPaddingBottom: "140px",
    // Around the whole of it a ring would be cut off at the pane's edges.
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

export const Tabs = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { tab } = useStore(pane.place);
  const styles = useStyles();
  const Body = bodyOf(tab);
  return (
    <>
      <TabStrip
        label={texts.pane.tabList}
        tabs={order.map((name) => ({ name, text: texts.pane.tabs[name] }))}
        selected={tab}
        panel="panel"
        onSelect={(name) => pane.go({ tab: name })}
      />
      {/* A new one for each tab: it begins at its top, and has the focus where what led to it is gone. */}
      <div key={tab} id="panel" role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0} className={styles.panel}>
        <Boundary
          fallback={(error) => <p role="alert">{errorText(error, texts)}</p>}
          onFailure={() => bodies.delete(tab)}
        >
          <Suspense fallback={null}>
            <Body view={view} />
          </Suspense>
        </Boundary>
      </div>
    </>
  );
};
