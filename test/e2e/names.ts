import type { CDPSession } from "playwright-core";
import type { Pane } from "../excel-host/browser/open-pane";

const CONTROLS = new Set(["button", "link", "textbox", "searchbox", "combobox", "switch", "slider", "tab", "checkbox"]);

interface AxNode {
  nodeId: string;
  ignored: boolean;
  parentId?: string;
  role?: { value: string };
  name?: { value: string };
}

/** What a screen reader finds in the pane, as the browser tells it. */
export const listenerOf = async ({ page }: Pane): Promise<() => Promise<AxNode[]>> => {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  return async () => {
    const { frameTree } = (await session.send("Page.getFrameTree")) as unknown as {
      frameTree: { childFrames?: { frame: { id: string } }[] };
    };
    const frameId = frameTree.childFrames?.[0]?.frame.id ?? "";
    const { nodes } = (await session.send("Accessibility.getFullAXTree", { frameId })) as unknown as {
      nodes: AxNode[];
    };
    return nodes;
  };
};

/** The controls without a name, and those that another of the same list is called like. */
export const badNames = (nodes: readonly AxNode[]): { controls: number; nameless: string[]; ambiguous: string[] } => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const controls = nodes.filter(({ ignored, role }) => !ignored && CONTROLS.has(role?.value ?? ""));
  const listOf = (node: AxNode): string => {
    let at: AxNode | undefined = node;
    while (at && at.role?.value !== "list") at = byId.get(at.parentId ?? "");
    return at?.nodeId ?? "no list";
  };
  const met = new Set<string>();
  const ambiguous: string[] = [];
  for (const control of controls) {
    const key = [listOf(control), control.role?.value, control.name?.value].join("|");
    if (met.has(key)) ambiguous.push(key);
    met.add(key);
  }
  return {
    controls: controls.length,
    nameless: controls.filter(({ name }) => (name?.value ?? "").trim() === "").map(({ role }) => role?.value ?? ""),
    ambiguous,
  };
};
