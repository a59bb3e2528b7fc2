import "server-only";
import { refused } from "@/lib/action";
import type { Answer } from "@/lib/answer";
import { type Typed, typedValues } from "@/lib/form-data";
import type { Member } from "@/lib/member";
import { Refusal } from "@/lib/refusal";
import { withNamed } from "../find-named";
import { namedField } from "../named-rules";

const fields = ["from", "into"].flatMap((field) => [field, namedField(field)]);

/**
 * Which two organisations the address asks to merge: by their ids, or as they are called where they are too
 * many to choose among. Its answer says what a name is not: none here, or several.
 */
export async function askedToMerge(
  { initiativeId }: Pick<Member, "initiativeId">,
  asked: Record<string, string | string[] | undefined>,
): Promise<{ from?: string; into?: string; answer: Answer | null }> {
  const typed: Typed = {
    fields: Object.fromEntries(
      fields.flatMap((name) => {
        const value = asked[name];
        return typeof value === "string" ? [[name, value.slice(0, 420)]] : [];
      }),
    ),
    deedKey: null,
  };
  try {
    const { from, into } = typedValues(await withNamed(typed, initiativeId));
    return { from: [from].flat()[0], into: [into].flat()[0], answer: null };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { answer: await refused(refusal, typed) };
  }
}
