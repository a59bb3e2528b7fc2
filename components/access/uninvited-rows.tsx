import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, Rows } from "@/components/ui/rows";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatList } from "@/lib/i18n/format";

type Line = { personId: string; name: string; email: string | null; organisations: string[] };

/** People who have no access and have never been asked, each with the way to ask. */
export function UninvitedRows({ slug, lines }: { slug: string; lines: Line[] }) {
  const say = useTranslations("access.invitations");
  const locale = useLocale();
  if (lines.length === 0) {
    return <EmptyState title={say("emptyUninvited")} why={say("emptyWhy")} />;
  }
  return (
    <Rows label={say("uninvited")} dense>
      {lines.map(({ personId, name, email, organisations }) => (
        <Row
          key={personId}
          title={name}
          action={
            <a
              href={`/initiatives/${slug}/invitations/new?person=${personId}`}
              className="pressable inline-flex items-center"
            >
              {say("invite")}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </a>
          }
        >
          {[email ?? say("noAddress"), formatList(organisations, locale)]
            .filter(Boolean)
            .join(" · ")}
        </Row>
      ))}
    </Rows>
  );
}
