// `node lib/launch/command.mjs some/command.ts …`: runs one of our commands.
import { enter } from "./enter.mjs";

await enter("./command.ts");
