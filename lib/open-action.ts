import type { z } from "zod";
import { attempt, conclude, parse } from "./action";
import type { Answer } from "./answer";
import { readForm } from "./form-data";
import { Refusal } from "./refusal";
import { type CurrentAccount, currentAccount } from "./session";

type Outcome = { to?: string; message?: string };

export type OpenAction = (previous: Answer | null, data: FormData) => Promise<Answer>;

/**
 * A deed that needs no member: setting up, signing in, answering an invitation. What guards it
 * (a key, a password, a token, a limit) is the business of `run`.
 */
export function openAction<Schema extends z.ZodType>({
  input,
  run,
}: {
  input: Schema;
  run: (input: z.output<Schema>, deedKey: string | null) => Promise<Outcome>;
}): OpenAction {
  return async (_previous, data) => {
    const typed = readForm(data);
    const outcome = await attempt(typed, () => run(parse(input, typed), typed.deedKey));
    return "answer" in outcome ? outcome.answer : conclude(outcome.done);
  };
}

/** A deed of somebody signed in, outside any initiative: own settings, a new initiative. */
export function accountAction<Schema extends z.ZodType>({
  input,
  run,
}: {
  input: Schema;
  run: (
    account: CurrentAccount,
    input: z.output<Schema>,
    deedKey: string | null,
  ) => Promise<Outcome>;
}): OpenAction {
  return openAction({
    input,
    run: async (parsed, deedKey) => {
      const account = await currentAccount();
      if (!account) throw new Refusal("not-found");
      return run(account, parsed, deedKey);
    },
  });
}
