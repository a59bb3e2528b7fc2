import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { formatNumber } from "@/lib/i18n/format";
import { agreementOf, cornerOf, type Standing } from "@/lib/organisation/actors/rules";

/** What the picture shows, as a table: the number of the mark, the medians, and how far people are apart. */
export function AssessedTable({
  slug,
  actors,
}: {
  slug: string;
  actors: (Standing & { id: string; name: string; number: number })[];
}) {
  const say = useTranslations("organisation.actors");
  const locale = useLocale();
  return (
    <Table caption={say("tableCaption")} dense>
      <thead>
        <tr>
          <th scope="col" className="number">
            {say("number")}
          </th>
          <th scope="col">{say("actor")}</th>
          <th scope="col" className="number">
            {say("influence")}
          </th>
          <th scope="col" className="number">
            {say("interest")}
          </th>
          <th scope="col">{say("agreementHeading")}</th>
          <th scope="col">{say("corner")}</th>
          <th scope="col" className="number">
            {say("assessors")}
          </th>
        </tr>
      </thead>
      <tbody>
        {actors.map((one) => (
          <tr key={one.id}>
            <td className="number">{one.number}</td>
            <th scope="row">
              <a href={`/initiatives/${slug}/organisation/actors/${one.id}`}>{one.name}</a>
            </th>
            <td className="number">{formatNumber(one.influence, locale)}</td>
            <td className="number">{formatNumber(one.interest, locale)}</td>
            <td>
              {say(`agreement.${agreementOf(Math.max(one.influenceSpread, one.interestSpread))}`)}
            </td>
            <td>{say(`corners.${cornerOf(one)}`)}</td>
            <td className="number">{one.assessors}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
