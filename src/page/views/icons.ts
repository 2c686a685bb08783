export { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
export { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
export { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
export { SaveRegular } from "@fluentui/react-icons/svg/save";
export { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
