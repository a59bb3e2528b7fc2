import { newToken } from "@/lib/access/tokens";
import type { Transaction } from "@/lib/audit";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { hasMailServer, linkTo, queueMail } from "@/lib/information/mail";
import type { PrismaClient } from "@/prisma/client/client";
import { peopleToTell } from "../people-to-tell";
import { isReminderDue, remindDays } from "./rules";

/** What a mail about a consultation tells. */
export const asAsked = {
  id: true,
  at: true,
  dueAt: true,
  closedAt: true,
  askedBy: { select: { name: true } },
  proposal: {
    select: {
      ...{ title: true, initiativeId: true, settledAt: true },
      initiative: { select: { name: true } },
    },
  },
} as const;

type Asked = {
  id: string;
  dueAt: Date;
  askedBy: { name: string };
  proposal: { title: string; initiativeId: string; initiative: { name: string } };
};
type Request = { id: string; organisationId: string; organisation: { name: string } };
export type Occasion = "request" | "reminder";

/**
 * Writes to those who act for an organisation, each with a link of their own with which they can
 * answer without signing in. Nobody hears of one request twice for the same reason. Gives how many
 * were written to.
 */
export async function writeToContacts(
  transaction: Transaction,
  occasion: Occasion,
  asked: Asked,
  request: Request,
  now: Date,
): Promise<number> {
  if (!hasMailServer()) return 0;
  const { initiativeId, initiative, title } = asked.proposal;
  const reason = `consultations.${occasion}`;
  const { id: requestId, organisationId, organisation } = request;
  const whom = { organisationId, alsoBackbone: false };
  const people = await peopleToTell(transaction, initiativeId, whom, dayOf(now));
  const before = await transaction.outboundMail.findMany({
    where: { reason, subjectId: requestId },
    select: { address: true },
  });
  const heard = new Set(before.map(({ address }) => address));
  const fresh = people.filter(({ address }) => !heard.has(address));
  for (const { personId, address, locale: chosen } of fresh) {
    const { token, tokenHash } = newToken();
    await transaction.consultationLink.create({
      data: { requestId, personId, tokenHash, at: now, expiresAt: asked.dueAt },
      select: { id: true },
    });
    const locale = isLocale(chosen) ? chosen : defaultLocale;
    const told = {
      ...{ title, initiative: initiative.name, organisation: organisation.name },
      ...{ name: asked.askedBy.name, day: formatDay(dayOf(asked.dueAt), locale) },
      link: linkTo(`/consultations/${token}`),
    };
    await queueMail(transaction, {
      ...{ address, locale, reason, subjectId: requestId, initiativeId, personId },
      write: (say) => ({
        subject: say(`consultations.mail.${occasion}.subject`, told),
        text: say(`consultations.mail.${occasion}.text`, told),
      }),
    });
  }
  return fresh.length;
}

/** Reminds everybody who owes a reply and was not reminded. Gives how many owe one, and how many were written to. */
export async function remind(
  transaction: Transaction,
  asked: Asked,
  now: Date,
): Promise<{ owing: number; written: number }> {
  const owing = await transaction.consultationRequest.findMany({
    where: { consultationId: asked.id, replies: { none: { replacedAt: null } } },
    select: { id: true, organisationId: true, organisation: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  let written = 0;
  for (const request of owing) {
    written += await writeToContacts(transaction, "reminder", asked, request, now);
  }
  return { owing: owing.length, written };
}

/** Reminds, once and two days before, those who owe a reply. */
export async function remindOfConsultations(client: PrismaClient, now: Date): Promise<void> {
  if (!hasMailServer()) return;
  const soon = new Date(now.getTime() + remindDays * 24 * 60 * 60_000);
  const running = await client.consultation.findMany({
    where: { closedAt: null, dueAt: { gt: now, lte: soon }, proposal: { settledAt: null } },
    select: asAsked,
    take: 200,
  });
  for (const asked of running.filter((one) => isReminderDue(one, now))) {
    await client.$transaction((transaction) => remind(transaction, asked, now));
  }
}
