import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Plan, PlanColumn } from "../../../core/plan/plan";
import { trackingColumns } from "../../../core/template/tracking-columns";
import type { RecordTexts } from "../../../messages/vi/record";
import type { View } from "../../state/pane-state";
import { AddColumns } from "./AddColumns";

/** The way to the columns that an entry needs and the plan has not. */
export const MissingColumns = ({
  missing,
  plan,
  view,
  texts,
}: {
  missing: readonly PlanColumn[];
  plan: Plan;
  view: View;
  texts: RecordTexts;
}) => {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const wanted = trackingColumns.flatMap(({ key }) => (missing.includes(key) ? [key] : []));
  if (wanted.length === 0) return null;
  const close = () => {
    setOpen(false);
    opener.current?.querySelector("button")?.focus();
  };
  return (
    <>
      <div ref={opener}>
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.columns.open}
        </Button>
      </div>
      {open && <AddColumns plan={plan} wanted={wanted} view={view} onClose={close} />}
    </>
  );
};
