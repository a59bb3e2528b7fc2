import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { type InvitationActions, InvitationRow } from "@/components/exercise/decide/invitation-row";
import { StepPage } from "@/components/exercise/step-page";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { wholeNumber } from "@/lib/decisions/register-rules";
import {
  arrangeInvitation,
  sendInvitation,
  withdrawInvitation,
} from "@/lib/exercise/invitations/actions";
import { rememberedSeatLink } from "@/lib/exercise/invitations/link-cookie";
import { invitationsOf } from "@/lib/exercise/invitations/queries";
import { moveActor } from "@/lib/exercise/plan/actions";
import { findExercise } from "@/lib/exercise/queries";
import { linkTo } from "@/lib/information/mail";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("exercise.steps.invitations");
  return { title: say("name") };
}

/** Whom I ask, first; then whom others ask, with what they answered; then those whom nobody asks yet. */
export default async function InvitationsPage({ params }: Props) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const exercise = await findExercise(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!exercise) notFound();
  const say = await getTranslations("exercise.invite");
  const invitations = new Map((await invitationsOf(exercise)).map((one) => [one.actorId, one]));
  const seated = new Set(
    exercise.tables.filter(({ part }) => part !== "not_invited").map(({ id }) => id),
  );
  const actors = exercise.actors.filter(
    ({ id, tableId }) => invitations.has(id) || (tableId !== null && seated.has(tableId)),
  );
  const isMine = (id: string) => invitations.get(id)?.askedById === exercise.me.id;
  const mine = actors.filter(({ id }) => isMine(id));
  const others = actors.filter(({ id }) => invitations.has(id) && !isMine(id));
  const unasked = actors.filter(({ id }) => !invitations.has(id));
  const actions: InvitationActions = {
    arrange: arrangeInvitation.bind(null, slug),
    send: sendInvitation.bind(null, slug),
    withdraw: withdrawInvitation.bind(null, slug),
    move: moveActor.bind(null, slug),
  };
  const rows = (list: typeof actors) => (
    <ul className="divide-y divide-line border-y border-line">
      {list.map((actor) => (
        <InvitationRow
          key={actor.id}
          exercise={exercise}
          actor={actor}
          invitation={invitations.get(actor.id) ?? null}
          actions={actions}
        />
      ))}
    </ul>
  );
  return (
    <StepPage exercise={exercise} slug={slug} step="invitations">
      <MadeLink actors={exercise.actors} />
      {actors.length === 0 && <p>{say("nobodySeated")}</p>}
      {mine.length > 0 && (
        <Section title={say("mine", { count: mine.length })}>{rows(mine)}</Section>
      )}
      {others.length > 0 && (
        <Section title={say(mine.length > 0 ? "others" : "asked")}>{rows(others)}</Section>
      )}
      {unasked.length > 0 && (
        <Section title={say("unasked", { count: unasked.length })}>{rows(unasked)}</Section>
      )}
    </StepPage>
  );
}

/** Right after it is made: the link, once, to be handed over. */
async function MadeLink({ actors }: { actors: { id: string; name: string }[] }) {
  const made = await rememberedSeatLink();
  const actor = actors.find(({ id }) => id === made?.actorId);
  if (!made || !actor) return null;
  const say = await getTranslations("exercise.invite");
  return (
    <div id="link" className="mb-8">
      <Notice title={say("linkFor", { name: actor.name })}>
        <code className="my-2 block text-sm break-all select-all">
          {linkTo(`/seat-invitations/${made.token}`)}
        </code>
        <p>{say("linkOnce")}</p>
      </Notice>
    </div>
  );
}
