import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

export type HandInWords = Record<"handIn" | "handInWhat" | "handInNow", string>;

/** Handing in, asked once more: what it means stands between the first press and the second. */
export function HandIn({
  exerciseId,
  action,
  placed,
  waiting,
  words,
}: {
  exerciseId: string;
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  placed: number;
  /** What the browser still keeps: it goes along. */
  waiting: string;
  words: HandInWords;
}) {
  return (
    <Disclosure summary={words.handIn}>
      <Form action={action} className="grid max-w-prose gap-4">
        <input type="hidden" name="exerciseId" value={exerciseId} />
        <input type="hidden" name="places" value={waiting} />
        <p>{words.handInWhat.replace("{placed}", String(placed))}</p>
        <div>
          <SubmitButton>{words.handInNow}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
