import { readdirSync } from "node:fs";
import { join, relative } from "node:path";

export type ExportedAction = {
  name: string;
  file: string;
  run: (...given: unknown[]) => Promise<unknown>;
};

/** The deeds that something else than being a member guards, each with what does. */
export const needNoMember: Record<string, string> = {
  setUp: "guarded by the set-up key",
  signIn: "guarded by a password",
  openLink: "guarded by a one-time link",
  signOut: "ends one's own session",
  replyByLink: "guarded by the link in the mail",
  answerSeat: "guarded by the link in the mail",
  acceptInvitation: "guarded by the invitation's token",
  changePassword: "one's own account",
  signOutEverywhere: "one's own account",
  startOwnInitiative: "the operator's account",
  loadExample: "the operator's account",
  chooseOwnLocale: "one's own account and browser",
  chooseOwnTheme: "one's own account and browser",
  chooseLocale: "one's own browser",
  chooseTheme: "one's own browser",
  seeAs: "the operator's own browser, in the example only",
};

const root = join(import.meta.dirname, "..", "..");

/** Every deed that the code exports, found by reading the folders: a new one is in here without being named. */
export async function exportedActions(): Promise<ExportedAction[]> {
  const files = readdirSync(join(root, "lib"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /actions\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  const actions: ExportedAction[] = [];
  for (const file of files) {
    const exported = (await import(join(root, file))) as Record<string, unknown>;
    for (const [name, run] of Object.entries(exported)) {
      if (typeof run === "function")
        actions.push({ name, file, run: run as ExportedAction["run"] });
    }
  }
  return actions;
}
