// `npm start` and `npm run dev`: from a fresh clone to a running server.
import { enter } from "./enter.mjs";
import { refuseTakenPort } from "./port.mjs";

await enter("./start.ts", { first: refuseTakenPort });
