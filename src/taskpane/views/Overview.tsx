import type { ViewProps } from "../state/pane-context";
import { Banners } from "./Banners";
import { Glance } from "./Glance";
import { OverdueNow } from "./OverdueNow";
import { Tiles } from "./Tiles";
import { Units } from "./Units";

/** What is late, whose it is, whether targets are met, how many points: in this order. */
export const Overview = ({ view }: ViewProps) => (
  <>
    <Banners view={view} />
    <Tiles view={view} />
    <Units view={view} />
    <Glance view={view} />
    <OverdueNow view={view} />
  </>
);
