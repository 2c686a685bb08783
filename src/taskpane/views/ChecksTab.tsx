import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { summarise } from "../../core/assess";
import { fold } from "../../core/lib/text";
import type { Severity } from "../../core/rules/rule";
import { groupFindings } from "../figures/group-findings";
import { openFindings } from "../state/open-findings";
import { useWhole, type ViewProps } from "../state/pane-context";
import { useStore } from "../state/store";
import { FindingGroup } from "./FindingGroup";

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    alignItems: "end",
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
  },
});

/** What is to be looked at, by kind; each leads to its cell, sure fixes are made with one click. */
export const ChecksTab = ({ view }: ViewProps) => {
  const { pane, texts } = useWhole();
  const { ignored } = useStore(pane.choices);
  const styles = useStyles();
  const [severity, setSeverity] = useState<Severity | "all">("all");
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed);
  const words = texts.checks;
  const findings = useMemo(() => openFindings(view.assessment.findings, ignored), [view, ignored]);
  const passed = view.assessment.findings.length - findings.length;
  const matching = useMemo(() => {
    const wanted = fold(search).split(" ").filter(Boolean);
    return findings.filter(
      (finding) =>
        (severity === "all" || finding.severity === severity) &&
        wanted.every((word) => fold(`${finding.message} ${finding.cell ?? ""}`).includes(word)),
    );
  }, [findings, severity, search]);

  return (
    <>
      <div className={styles.filters} role="search">
        <Input
          size="small"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
        <Field size="small" label={words.severity}>
          <Select size="small" value={severity} onChange={(_, { value }) => setSeverity(value as Severity | "all")}>
            {(["all", "error", "warning", "info"] as const).map((key) => (
              <option key={key} value={key}>
                {words.severities[key]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <span role="status">
        {findings.length === 0
          ? words.none
          : matching.length === 0
            ? words.noMatch
            : words.summary(summarise(matching))}
      </span>
      {groupFindings(matching).map((group) => (
        <FindingGroup key={group.rule} {...group} view={view} />
      ))}
      {passed > 0 && (
        <div className={styles.line}>
          <span>{words.ignored({ count: passed })}</span>
          <Button size="small" appearance="subtle" onClick={() => void pane.setIgnored([])}>
            {words.showIgnored}
          </Button>
        </div>
      )}
    </>
  );
};
