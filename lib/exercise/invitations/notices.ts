import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { linkTo, queueMail } from "@/lib/information/mail";
import { newUuid } from "@/lib/uuid";

/** Sends an actor its link. Every link is an occasion of its own. */
export async function mailInvitation(
  transaction: Transaction,
  invitation: { initiativeId: string; address: string; token: string; askBy: Date; offer: string },
  told: { initiative: string; actor: string; name: string },
): Promise<void> {
  const { initiativeId, address, token, askBy, offer } = invitation;
  const words = { ...told, day: formatDay(askBy, defaultLocale), offer: offer || "-" };
  const link = linkTo(`/seat-invitations/${token}`);
  await queueMail(transaction, {
    ...{ address, locale: defaultLocale, reason: "exercise.invitation" },
    ...{ subjectId: newUuid(), initiativeId },
    write: (say) => ({
      subject: say("exercise.invite.mail.subject", words),
      text: say("exercise.invite.mail.text", { ...words, link }),
    }),
  });
}

/** Tells whoever asked that there is an answer; what it says is read in the room. */
export async function mailAnswer(
  transaction: Transaction,
  asker: { personId: string; email: string | null; locale: string | null },
  exercise: {
    initiativeId: string;
    slug: string;
    initiative: string;
    number: number;
    actor: string;
  },
  now: Date,
): Promise<void> {
  if (!asker.email) return;
  const { initiativeId, slug, initiative, number, actor } = exercise;
  const locale = isLocale(asker.locale) ? asker.locale : defaultLocale;
  const link = linkTo(`/initiatives/${slug}/organisation/exercises/${number}/invitations`);
  const told = { initiative, actor, day: formatDay(dayOf(now), locale), link };
  await queueMail(transaction, {
    ...{ address: asker.email, locale, reason: "exercise.answer", subjectId: newUuid() },
    ...{ initiativeId, personId: asker.personId },
    write: (say) => ({
      subject: say("exercise.invite.answerMail.subject", told),
      text: say("exercise.invite.answerMail.text", told),
    }),
  });
}
