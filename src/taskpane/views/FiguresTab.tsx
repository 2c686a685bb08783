import { makeStyles, tokens } from "@fluentui/react-components";
import { Activity, type ComponentType, type ReactNode, useState } from "react";
import type { Assessment } from "../../core/assess";
import { useShownId } from "../page/use-shown-id";
import { TabStrip } from "../parts/TabStrip";
import { useWhole, type ViewProps } from "../state/pane-context";
import type { FiguresPage } from "../state/pane-state";
import { useStore } from "../state/store";
import { IndicatorsPage } from "./IndicatorsPage";
import { PointsPage } from "./points/PointsPage";
import { TrialPage } from "./points/TrialPage";
import { DataPage } from "./DataPage";

const bodies: Record<FiguresPage, ComponentType<ViewProps>> = {
  indicators: IndicatorsPage,
  points: PointsPage,
  trial: TrialPage,
  data: DataPage,
};

const useStyles = makeStyles({
  strip: { margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 0`, padding: 0 },
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

const pagesOf = ({ indicators, criteria }: Assessment): FiguresPage[] => [
  ...(indicators.length > 0 ? (["indicators"] as const) : []),
  ...(criteria && criteria.items.length > 0 ? (["points", "trial"] as const) : []),
  "data",
];

/** Targets, points, what they would be if, and the data they are counted from. */
export const FiguresTab = ({ view }: ViewProps) => {
  const { pane, texts } = useWhole();
  const styles = useStyles();
  const { figures } = useStore(pane.place);
  const pages = pagesOf(view.assessment);
  const page = pages.find((name) => name === figures) ?? pages[0] ?? "data";
  const [visited, setVisited] = useState<readonly FiguresPage[]>([page]);
  if (!visited.includes(page)) setVisited([...visited, page]);
  return (
    <>
      {pages.length > 1 && (
        <TabStrip
          label={texts.pane.tabs.figures}
          tabs={pages.map((name) => ({ name, text: texts.figuresPages[name] }))}
          selected={page}
          panel="figures-page"
          prefix="figures"
          className={styles.strip}
          onSelect={(name) => pane.go({ figures: name })}
        />
      )}
      {pages
        .filter((name) => name === page || visited.includes(name))
        .map((name) => {
          const Page = bodies[name];
          return (
            <Activity key={name} mode={name === page ? "visible" : "hidden"}>
              <Shown label={pages.length > 1 ? `figures-${name}` : null}>
                <Page view={view} />
              </Shown>
            </Activity>
          );
        })}
    </>
  );
};

const Shown = ({ label, children }: { label: string | null; children: ReactNode }) => {
  const styles = useStyles();
  const own = useShownId("figures-page");
  return (
    <div ref={own} className={styles.page} {...(label !== null && { role: "tabpanel", "aria-labelledby": label })}>
      {children}
    </div>
  );
};
