/** The one version: package, manifest, command line, pane and report name it (test/version.test.ts). */
export const VERSION = "1.1.0";
