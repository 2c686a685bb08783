import { Select } from "@fluentui/react-components";
import { usePane } from "../state/pane-context";
import { useStore } from "../state/store";

/** Which of several plan sheets is looked at. */
export const SheetSwitch = ({ sheets }: { sheets: readonly string[] }) => {
  const { pane, texts } = usePane();
  const { sheet } = useStore(pane.choices);
  const words = texts.pane.header;
  return (
    <Select
      size="small"
      aria-label={words.sheet}
      value={sheet ?? ""}
      onChange={(_, { value }) => void pane.choose({ sheet: value === "" ? null : value })}
    >
      <option value="">{words.allSheets}</option>
      {sheets.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </Select>
  );
};
