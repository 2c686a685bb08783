import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { usePage } from "../state/page-context";
import { ENDINGS, pickFile } from "../state/pick-file";

/** Asks for a file by the browser's own window. */
export const FileButton = ({ text, ...look }: { text: string } & Pick<ButtonProps, "appearance" | "size">) => {
  const { page } = usePage();
  const input = useRef<HTMLInputElement>(null);
  const choose = async () => {
    const chosen = await pickFile();
    if (chosen === "none") input.current?.click();
    else if (chosen) void page.openFile(chosen.file, chosen.handle);
  };
  return (
    <>
      <Button {...look} onClick={() => void choose()}>
        {text}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ENDINGS.join()}
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
