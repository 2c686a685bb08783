/** What a pane shows may load first; a busy machine takes its time. */
if (typeof document !== "undefined") require("@testing-library/react").configure({ asyncUtilTimeout: 10_000 });
