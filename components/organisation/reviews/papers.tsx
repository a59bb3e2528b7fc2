import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";

type Papers = {
  proposals: { number: number; title: string; isOpen: boolean }[];
  inputs: {
    number: number;
    text: string;
    reply: "taken_in" | "taken_in_partly" | "not_now" | null;
  }[];
};

/** What a working group has put forward: its proposals that wait, and its input to the strategy. */
export function PapersSections({ slug, papers }: { slug: string; papers: Papers }) {
  const say = useTranslations("organisation.papers");
  const { proposals, inputs } = papers;
  return (
    <>
      <Section title={say("proposals")}>
        {proposals.length === 0 ? (
          <p className="text-ink-soft">{say("noProposals")}</p>
        ) : (
          <Rows>
            {proposals.map(({ number, title, isOpen }) => (
              <Row
                key={number}
                title={
                  <a href={`/initiatives/${slug}/decisions/${number}`}>
                    {say("proposal", { number, title })}
                  </a>
                }
              >
                {say(isOpen ? "open" : "submitted")}
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      <Section title={say("inputs")}>
        {inputs.length === 0 ? (
          <p className="text-ink-soft">{say("noInputs")}</p>
        ) : (
          <Rows>
            {inputs.map(({ number, text, reply }) => (
              <Row
                key={number}
                title={
                  <a href={`/initiatives/${slug}/strategy/input/${number}`}>{shortened(text)}</a>
                }
              >
                {say(`reply.${reply ?? "none"}`)}
              </Row>
            ))}
          </Rows>
        )}
      </Section>
    </>
  );
}

/** A long input stands in full on its own page. */
function shortened(text: string, most = 140): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const end = line.lastIndexOf(" ", most);
  return `${line.slice(0, end > 0 ? end : most)} …`;
}
