// `npm test`: everything, on a fresh clone too.
import { enter } from "./enter.mjs";

await enter("../../tests/support/run-everything.ts");
