// `npm run check`: format, lint, types and the quick tests.
import { enter } from "./enter.mjs";

await enter("./check.ts");
