import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { formatNumber } from "@/lib/i18n/format";
import type { Standing } from "@/lib/organisation/actors/rules";

/** The organisations that people see most differently: what to talk about. */
export function SplitList({
  slug,
  actors,
}: {
  slug: string;
  actors: (Standing & { id: string; name: string })[];
}) {
  const say = useTranslations("organisation.actors");
  const locale = useLocale();
  return (
    <Rows label={say("split")}>
      {actors.map((one) => (
        <Row
          key={one.id}
          title={<a href={`/initiatives/${slug}/organisation/actors/${one.id}`}>{one.name}</a>}
        >
          {say("apart", {
            influence: formatNumber(one.influenceSpread, locale),
            interest: formatNumber(one.interestSpread, locale),
          })}
        </Row>
      ))}
    </Rows>
  );
}
