import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Answer } from "@/lib/answer";

type Action = (previous: Answer | null, data: FormData) => Promise<Answer>;
export type OwnParty = { organisationId: string; name: string; isBehind: boolean };

/** For each party that the reader can commit: stand behind the version, or no longer. */
export function EndorseForms({
  versionId,
  number,
  parties,
  endorse,
  withdraw,
}: {
  versionId: string;
  number: number;
  parties: OwnParty[];
  /** Both bound on the server. */
  endorse: Action;
  withdraw: Action;
}) {
  const say = useTranslations("endorsement");
  return parties.map(({ organisationId, name, isBehind }) => (
    <Section
      key={organisationId}
      title={say(isBehind ? "youAreBehind" : "ask", { name, number })}
      intro={say(isBehind ? "withdrawIntro" : "askIntro")}
    >
      <Form
        action={isBehind ? withdraw : endorse}
        label={say(isBehind ? "youAreBehind" : "ask", { name, number })}
        deedKey={crypto.randomUUID()}
      >
        <input type="hidden" name="versionId" value={versionId} />
        <input type="hidden" name="organisationId" value={organisationId} />
        <div>
          <SubmitButton variant={isBehind ? "plain" : undefined}>
            {say(isBehind ? "withdraw" : "give", { number })}
          </SubmitButton>
        </div>
      </Form>
    </Section>
  ));
}
