// `npm run page`: serves the built page to this machine until Ctrl+C, and prints its address.
import { serveBuiltPage } from "./serve-built-page.mjs";

await serveBuiltPage();
