// `npm test`: everything, on a fresh clone too.
import { enter } from "./enter.mjs";

await enter("./test.ts");
