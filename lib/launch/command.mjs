// `node lib/launch/command.mjs some/command.ts …`: runs one of our commands; its default export gets the rest.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { enter } from "./enter.mjs";

const [file = ""] = process.argv.splice(2, 1);
await enter(pathToFileURL(resolve(file)).href);
