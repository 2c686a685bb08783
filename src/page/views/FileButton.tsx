import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { usePage } from "../state/page-context";

const KINDS = ".xlsx,.xlsm,.xltx,.xltm,.csv,.docx,.html,.htm,.md";

/** Asks for a file by the browser's own window. */
export const FileButton = ({ text, ...look }: { text: string } & Pick<ButtonProps, "appearance" | "size">) => {
  const { page } = usePage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen once more.
          target.value = "";
          if (file) void page.openFile(file);
        }}
      />
    </>
  );
};
