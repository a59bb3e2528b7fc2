import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";
import type { MergePlan } from "@/lib/organisation/merging/rules";
import { useThings } from "./merge-things";

type Named = { id: string; name: string };

/** What merging would do, and the deed; or why it cannot be done, and the other way round. */
export function MergePreview({
  from,
  into,
  plan,
  here,
  action,
  deedKey,
}: {
  from: Named;
  into: Named;
  plan: MergePlan;
  here: string;
  action: (previous: Answer | null, data: FormData) => Promise<Answer>;
  deedKey: string;
}) {
  const say = useTranslations("organisation.actors.merging");
  const things = useThings();
  const names = { from: from.name, into: into.name };
  const moved = plan.tables.map(({ table, moved: count }) => ({ table, count }));
  const yielded = plan.tables.map(({ table, yielded: count }) => ({ table, count }));
  const otherWay = (
    <LinkButton href={`${here}?from=${into.id}&into=${from.id}`}>{say("otherWay")}</LinkButton>
  );
  if (plan.obstacles.length > 0) {
    const sentences = plan.obstacles.map(({ table, why }) =>
      say(why, { ...names, thing: things([{ table, count: 2 }]).replace(/^2 /, "") }),
    );
    return (
      <Section title={say("preview", names)}>
        <Notice kind="warning" title={say("blocked")}>
          {[...new Set(sentences)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
        <p className="mt-4">{otherWay}</p>
      </Section>
    );
  }
  const [comes, gives] = [things(moved), things(yielded)];
  return (
    <Section title={say("preview", names)}>
      <div className="max-w-prose space-y-2">
        {comes && <p>{say("moves", { things: comes })}</p>}
        {!comes && !gives && <p>{say("nothingMoves", names)}</p>}
        {gives && <p>{say("yields", { ...names, things: gives })}</p>}
        <p>{say("name", names)}</p>
      </div>
      <Form action={action} deedKey={deedKey}>
        <input type="hidden" name="fromId" value={from.id} />
        <input type="hidden" name="intoId" value={into.id} />
        <div className="mt-4 flex flex-wrap gap-3">
          <SubmitButton>{say("merge")}</SubmitButton>
          {otherWay}
        </div>
      </Form>
    </Section>
  );
}
