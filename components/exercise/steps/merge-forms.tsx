import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;
type Named = { id: string; name: string };

/** Pairs of names that are alike, each with both ways of making one of them. */
export function Alike({
  pairs,
  exerciseId,
  merge,
}: {
  pairs: [Named, Named][];
  exerciseId: string;
  merge: Action;
}) {
  const say = useTranslations("exercise.guests");
  if (pairs.length === 0) return null;
  return (
    <Section title={say("alike")} intro={say("alikeWhy")}>
      <Rows>
        {pairs.map(([one, other]) => (
          <Row
            key={one.id + other.id}
            title={`${one.name} · ${other.name}`}
            action={
              <div className="flex flex-wrap gap-2">
                <MergeButton {...{ exerciseId, merge }} from={other} into={one} />
                <MergeButton {...{ exerciseId, merge }} from={one} into={other} />
              </div>
            }
          />
        ))}
      </Rows>
    </Section>
  );
}

function MergeButton({
  exerciseId,
  merge,
  from,
  into,
}: {
  exerciseId: string;
  merge: Action;
  from: Named;
  into: Named;
}) {
  const say = useTranslations("exercise.guests");
  return (
    <Form action={merge} deedKey={crypto.randomUUID()} className="">
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="actorId" value={from.id} />
      <input type="hidden" name="intoId" value={into.id} />
      <SubmitButton variant="plain">{say("merge", { name: into.name })}</SubmitButton>
    </Form>
  );
}

/** Any two of the list. */
export function MergeForm({
  action,
  exerciseId,
  actors,
}: {
  action: Action;
  exerciseId: string;
  actors: Named[];
}) {
  const say = useTranslations("exercise.guests");
  const options = actors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Disclosure summary={say("mergeTwo")}>
      <Form action={action} deedKey={crypto.randomUUID()}>
        <input type="hidden" name="exerciseId" value={exerciseId} />
        <Select name="actorId" label={say("mergeFrom")} options={options} />
        <Select name="intoId" label={say("mergeInto")} options={options} />
        <div>
          <SubmitButton variant="plain">{say("mergeButton")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}
