import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Row, Rows } from "@/components/ui/rows";
import { SubmitButton } from "@/components/ui/submit-button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { renewInvitation, withdrawInvitation } from "@/lib/access/invitation-actions";
import { dayOf } from "@/lib/dates";
import { formatDay, formatSince } from "@/lib/i18n/format";
import type { SeatRole } from "@/lib/member";

type List = "pending" | "accepted" | "expired";

type Line = {
  id: string;
  name: string;
  email: string | null;
  groupName: string | null;
  role: SeatRole | null;
  organisationName: string | null;
  inviterName: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
};

const empty = {
  pending: "emptyPending",
  accepted: "emptyAccepted",
  expired: "emptyExpired",
} as const;

/** Invitations with what can be done about those that are not answered. */
export function InvitationRows({
  slug,
  list,
  lines,
  now,
}: {
  slug: string;
  list: List;
  lines: Line[];
  now: Date;
}) {
  const say = useTranslations("access.invitations");
  if (lines.length === 0) return <EmptyState title={say(empty[list])} why={say("emptyWhy")} />;
  return (
    <Rows label={say(list)}>
      {lines.map((line) => (
        <Row
          key={line.id}
          title={<Title line={line} />}
          action={line.acceptedAt ? null : <Deeds slug={slug} line={line} />}
        >
          <Small line={line} now={now} />
        </Row>
      ))}
    </Rows>
  );
}

function Title({ line }: { line: Line }) {
  const say = useTranslations("access.invitations");
  const roleOf = useTranslations("seatRoles");
  const { name, role, groupName, organisationName } = line;
  const words = [
    role && groupName && say("for", { role: roleOf(role), group: groupName }),
    organisationName && say("actsFor", { organisation: organisationName }),
  ].filter(Boolean);
  return (
    <>
      <span className="font-semibold">{name}</span>
      {words.length > 0 && `, ${words.join(" ")}`}
    </>
  );
}

function Small({ line, now }: { line: Line; now: Date }) {
  const say = useTranslations("access.invitations");
  const locale = useLocale();
  const { inviterName, createdAt, acceptedAt, expiresAt, email } = line;
  const day = (moment: Date) => formatDay(dayOf(moment), locale);
  return (
    <>
      {email} · {say("by", { name: inviterName, since: formatSince(createdAt, locale, now) })}{" "}
      {acceptedAt
        ? say("acceptedOn", { day: day(acceptedAt) })
        : say(expiresAt > now ? "until" : "expiredOn", { day: day(expiresAt) })}
    </>
  );
}

function Deeds({ slug, line: { id, name } }: { slug: string; line: Line }) {
  const say = useTranslations("access.invitations");
  const deeds = [
    { deed: renewInvitation, word: say("renew"), label: say("renewFor", { name }) },
    { deed: withdrawInvitation, word: say("withdraw"), label: say("withdrawFor", { name }) },
  ];
  return (
    <div className="flex flex-wrap gap-2">
      {deeds.map(({ deed, word, label }) => (
        <Form
          key={word}
          action={deed.bind(null, slug)}
          deedKey={crypto.randomUUID()}
          label={label}
          className=""
        >
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton variant="quiet">
            {word}
            <VisuallyHidden>: {name}</VisuallyHidden>
          </SubmitButton>
        </Form>
      ))}
    </div>
  );
}
