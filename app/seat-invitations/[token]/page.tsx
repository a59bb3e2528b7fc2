import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SeatAnswerForm } from "@/components/exercise/decide/seat-answer-form";
import { PublicShell } from "@/components/shell/public-shell";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import type { SeatOffer } from "@/lib/exercise/invitations/columns";
import { answerSeat } from "@/lib/exercise/invitations/link-actions";
import { offerByToken } from "@/lib/exercise/invitations/queries";
import { formatDay } from "@/lib/i18n/format";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.invite.link");
  return { title: say("browser"), robots: { index: false }, referrer: "no-referrer" };
}

/** The place that is offered, and three choices. Whoever has the link can answer, and learns nothing else. */
export default async function SeatInvitation({ params }: Props) {
  const { token } = await params;
  const offer = await offerByToken(token);
  const say = await getTranslations("exercise.invite.link");
  if (!offer) return <Gone title={say("goneTitle")} why={say("goneWhy")} />;
  if (offer.withdrawnAt) {
    return (
      <Gone title={say("withdrawnTitle")} why={say("withdrawnWhy", { name: offer.askedByName })} />
    );
  }
  const { actorName: actor, askedByName: name, initiativeName: initiative } = offer;
  return (
    <PublicShell>
      <PageTitle
        eyebrow={say("eyebrow", { initiative })}
        lead={say("lead", { name, day: formatDay(offer.askBy, await getLocale()) })}
      >
        {say("title", { actor })}
      </PageTitle>
      <Offered offer={offer} />
      {offer.endedAt ? (
        <Notice>{say("over")}</Notice>
      ) : (
        <Section title={say("yours")}>
          {offer.answer && (
            <div className="mb-4">
              <Notice kind="good">
                {say("given", { answer: say(`answers.${offer.answer}`) })}
              </Notice>
            </div>
          )}
          <SeatAnswerForm action={answerSeat} token={token} offer={offer} />
        </Section>
      )}
    </PublicShell>
  );
}

async function Offered({ offer: { sharedResult, table, offer } }: { offer: SeatOffer }) {
  const say = await getTranslations("exercise.invite.link");
  return (
    <Section title={say("offered")} hideTitle>
      <DescriptionList
        facts={[
          { name: say("result"), fact: sharedResult },
          { name: say("table"), fact: table && `${table.name}: ${say(`parts.${table.part}`)}` },
          { name: say("purpose"), fact: table?.purpose },
          { name: say("asks"), fact: table?.asks },
          { name: say("offer"), fact: offer },
        ].filter(({ fact }) => fact)}
      />
    </Section>
  );
}

/** One answer for a link that never was or was renewed: a stranger learns nothing. */
function Gone({ title, why }: { title: string; why: string }) {
  return (
    <PublicShell>
      <PageTitle lead={why}>{title}</PageTitle>
    </PublicShell>
  );
}
