// `npm start` and `npm run dev`: from a fresh clone to a running server.
import { enter } from "./enter.mjs";
import { settlePort } from "./port.mjs";

await enter("./start.ts", { first: settlePort });
