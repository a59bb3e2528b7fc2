import { getTranslations } from "next-intl/server";
import { InputRow } from "@/components/agenda/input-row";
import { LinkButton } from "@/components/ui/button";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { InputLine } from "@/lib/agenda/columns";
import type { Member } from "@/lib/member";
import { may } from "@/lib/policy";

/** How many of those that wait are shown beside the text. */
const mostShown = 5;

/** What waits for the steering group's answer, longest waiting first, and the way to give input. */
export async function WaitingInputs({
  member,
  inputs,
  now,
}: {
  member: Member;
  inputs: InputLine[];
  now: Date;
}) {
  const say = await getTranslations("input");
  const page = `/initiatives/${member.slug}/strategy/input`;
  return (
    <Section title={say("title")} intro={say("lead", { count: inputs.length })}>
      {inputs.length > 0 && (
        <Rows label={say("waiting")}>
          {inputs.slice(0, mostShown).map((input) => (
            <InputRow key={input.id} slug={member.slug} input={input} now={now} />
          ))}
        </Rows>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-4">
        {may(member, "input.give") && <LinkButton href={`${page}/new`}>{say("give")}</LinkButton>}
        <a href={page}>{say("all")}</a>
      </div>
    </Section>
  );
}
