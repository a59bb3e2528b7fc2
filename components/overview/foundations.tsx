import { useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";

type Props = {
  slug: string;
  foundations: {
    organisations: number;
    hasSteeringGroup: boolean;
    votingSeats: number;
    heldSeats: number;
    hasBackbone: boolean;
    invited: number;
    proposals: number;
  };
};

/** The first steps of an initiative, in the order that makes each of them easy. */
export function Foundations({ slug, foundations }: Props) {
  const say = useTranslations("overview.foundations");
  const at = (path: string) => `/initiatives/${slug}/${path}`;
  const { organisations, votingSeats, heldSeats, invited, proposals } = foundations;
  const steps = [
    { key: "organisations", href: at("organisation/import"), isDone: organisations > 1 },
    { key: "steering", href: at("organisation/groups/new"), isDone: foundations.hasSteeringGroup },
    { key: "seats", href: at("organisation"), isDone: votingSeats > 0 },
    { key: "backbone", href: at("organisation/groups/new"), isDone: foundations.hasBackbone },
    { key: "invitations", href: at("invitations"), isDone: invited > 0 && heldSeats > 0 },
    { key: "strategy", href: at("strategy/new"), isDone: proposals > 0 },
  ] as const;
  return (
    <Section title={say("title")} intro={say("intro")}>
      <Rows>
        {steps.map(({ key, href, isDone }) => (
          <Row
            key={key}
            title={<a href={href}>{say(`${key}.title`)}</a>}
            aside={isDone ? <span className="text-done">✓ {say("done")}</span> : undefined}
          >
            {say(`${key}.why`, { organisations, votingSeats, heldSeats, invited })}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
