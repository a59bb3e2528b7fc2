import { createTransport, type Transporter } from "nodemailer";
import type { Transaction } from "@/lib/audit";
import { db } from "@/lib/db";
import { environment } from "@/lib/environment";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Job } from "@/lib/launch/work";

/** Why a mail is sent. The same address hears the same reason about the same subject once. */
export type MailReason = string;

export type Mail = {
  address: string;
  /** The recipient's language; null or unknown: Danish. */
  locale: string | null;
  reason: MailReason;
  /** What it is about; a new occasion needs a new id. */
  subjectId: string;
  initiativeId?: string | null;
  personId?: string | null;
  /** Writes subject and plain text in the recipient's language. Keep it short. */
  write: (say: ReturnType<typeof translatorFor>) => { subject: string; text: string };
};

/**
 * Puts a mail in the outbox, in the deed's own transaction: what is rolled back is never sent, and
 * what is sent once for this address, reason and subject is not sent again. Without a mail server
 * nothing is written.
 */
export async function queueMail(transaction: Transaction, mail: Mail): Promise<void> {
  if (!hasMailServer()) return;
  const { locale, write, address, ...about } = mail;
  const { subject, text } = write(translatorFor(isLocale(locale) ? locale : defaultLocale));
  await transaction.outboundMail.createMany({
    data: [{ ...about, address: address.toLowerCase(), subject, text }],
    skipDuplicates: true,
  });
}

/** Can this installation send mail at all? Pages offer what depends on it only then. */
export function hasMailServer(): boolean {
  return environment().smtpUrl !== undefined;
}

/** An address of this installation, for a mail's text. */
export function linkTo(path: string): string {
  return `${environment().publicUrl}${path}`;
}

const mostAttempts = 8;
/** In one turn; the rest come in the next, seconds later. */
const mostInATurn = 20;
/** Links in these open the door; their text is not kept once it is sent or given up. */
const secretReasons = [
  "sign-in-link",
  "invitation",
  "consultations.request",
  "consultations.reminder",
  "exercise.invitation",
];

/** The periodic work that empties the outbox. */
export const mailJob: Job = {
  name: "mail",
  everyMs: 5_000,
  run: async () => {
    const { smtpUrl } = environment();
    if (smtpUrl) await sendDueMail(transportTo(smtpUrl));
  },
};

let transport: { url: string; transporter: Transporter } | undefined;

function transportTo(url: string): Transporter {
  if (transport?.url !== url) {
    const transporter = createTransport(url, { connectionTimeout: 15_000, socketTimeout: 30_000 });
    transport = { url, transporter };
  }
  return transport.transporter;
}

/**
 * Sends what is due and gives how many were sent. Each row is taken first and sent outside any
 * transaction: several copies share the work, none waits for the mail server with the database in
 * its hand, and a copy that dies in between leaves its row to be tried again.
 */
export async function sendDueMail(transporter: Transporter, now = new Date()): Promise<number> {
  let sent = 0;
  for (let turn = 0; turn < mostInATurn; turn += 1) {
    const mail = await takeDue(now);
    if (!mail) break;
    if (await send(transporter, mail)) sent += 1;
  }
  return sent;
}

type DueMail = {
  id: string;
  address: string;
  subject: string;
  text: string;
  attempts: number;
};

/**
 * The next attempt is set at once: 2, 4, 8 … minutes from now, about four hours in all. One at a time:
 * of twenty, the last would wait for the others, and with a slow mail server another copy would take
 * it for one to be tried again.
 */
async function takeDue(now: Date): Promise<DueMail | undefined> {
  const rows = await db().$queryRaw<DueMail[]>`
    update "OutboundMail" set "attempts" = "attempts" + 1,
           "nextAttemptAt" = ${now}::timestamp + interval '1 minute' * power(2, "attempts" + 1)
     where id in (select id from "OutboundMail"
                   where "sentAt" is null and "attempts" < ${mostAttempts} and "nextAttemptAt" <= ${now}::timestamp
                   order by "nextAttemptAt", id limit 1 for update skip locked)
    returning id, address, subject, text, attempts`;
  return rows[0];
}

async function send(transporter: Transporter, mail: DueMail): Promise<boolean> {
  const { mailFrom, publicUrl } = environment();
  try {
    await transporter.sendMail({
      from: mailFrom,
      to: { name: "", address: mail.address },
      subject: mail.subject,
      text: mail.text,
      // The same for every attempt: a mailbox that got it already can tell.
      messageId: `<${mail.id}@${new URL(publicUrl).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      // Nothing is attached, so nothing needs to be read from anywhere.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  } catch (error) {
    if (mail.attempts >= mostAttempts) await forgetSecret(mail.id);
    console.error(`Mail ${mail.id} was not sent (attempt ${mail.attempts}):`, error);
    return false;
  }
  await db().outboundMail.update({
    where: { id: mail.id },
    data: { sentAt: new Date() },
    select: { id: true },
  });
  await forgetSecret(mail.id);
  return true;
}

async function forgetSecret(id: string) {
  await db().outboundMail.updateMany({
    where: { id, reason: { in: secretReasons } },
    data: { text: "" },
  });
}
