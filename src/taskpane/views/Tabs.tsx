import { Activity, type ComponentType, lazy, Suspense, useState } from "react";
import { errorText } from "../figures/error-text";
import { Boundary } from "../parts/Boundary";
import { TabStrip } from "../parts/TabStrip";
import { openFindings } from "../state/open-findings";
import { usePane, type ViewProps } from "../state/pane-context";
import type { Tab, View } from "../state/pane-state";
import { useStore } from "../state/store";
import { Panel } from "./Panel";
import { TasksTab } from "./TasksTab";

/** What is not seen at first is loaded when it is asked for. */
const later: Record<Exclude<Tab, "tasks">, () => Promise<{ default: ComponentType<ViewProps> }>> = {
  checks: async () => ({ default: (await import("./ChecksTab")).ChecksTab }),
  figures: async () => ({ default: (await import("./FiguresTab")).FiguresTab }),
  report: async () => ({ default: (await import("./ReportTab")).ReportTab }),
};
const bodies = new Map<Tab, ComponentType<ViewProps>>([["tasks", TasksTab]]);
const bodyOf = (tab: Tab): ComponentType<ViewProps> => {
  const known = bodies.get(tab);
  if (known || tab === "tasks") return known ?? TasksTab;
  const body = lazy(later[tab]);
  bodies.set(tab, body);
  return body;
};

/** Four at most, on one line; figures are left out where there is nothing to figure. */
const tabsOf = ({ assessment, gathered }: View, now: Tab): Tab[] => {
  const figures = assessment.indicators.length > 0 || assessment.criteria !== null || gathered.dataSheets.size > 0;
  return ["tasks", "checks", ...(figures || now === "figures" ? (["figures"] as const) : []), "report"];
};

export const Tabs = ({ view }: ViewProps) => {
  const { pane, texts } = usePane();
  const { tab } = useStore(pane.place);
  const { ignored } = useStore(pane.choices);
  const [visited, setVisited] = useState<readonly Tab[]>([tab]);
  const [failed, setFailed] = useState<readonly Tab[]>([]);
  if (!visited.includes(tab)) setVisited([...visited, tab]);
  const toSee = openFindings(view.assessment.findings, ignored).filter(({ severity }) => severity !== "info").length;
  const names = tabsOf(view, tab);
  /** One that did not come is tried anew when it is come back to. */
  const kept = names.filter((name) => name === tab || (visited.includes(name) && !failed.includes(name)));
  const go = (name: Tab) => {
    setFailed(failed.filter((one) => one !== name));
    pane.go({ tab: name });
  };
  return (
    <>
      <TabStrip
        label={texts.pane.tabList}
        tabs={names.map((name) => ({
          name,
          text: texts.pane.tabs[name],
          ...(name === "checks" && toSee > 0 && { count: toSee }),
        }))}
        selected={tab}
        panel="panel"
        onSelect={go}
      />
      {kept.map((name) => {
        const Body = bodyOf(name);
        return (
          // Left, it keeps what was opened, typed and scrolled to.
          <Activity key={name} mode={name === tab ? "visible" : "hidden"}>
            <Panel id="panel" label={`tab-${name}`}>
              <Boundary
                fallback={(error) => <p role="alert">{errorText(error, texts)}</p>}
                onFailure={() => {
                  bodies.delete(name);
                  setFailed([...failed, name]);
                }}
              >
                <Suspense fallback={null}>
                  <Body view={view} />
                </Suspense>
              </Boundary>
            </Panel>
          </Activity>
        );
      })}
    </>
  );
};
