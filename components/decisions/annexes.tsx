import { useLocale, useTranslations } from "next-intl";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import type { AnnexDetail } from "@/lib/decisions/annexes/columns";
import { formatNumber } from "@/lib/i18n/format";

/**
 * The files that belong to a proposal, to be downloaded.
 *
 * @param at   the proposal's own address
 * @param remove what takes one out, for its author
 */
export function Annexes({
  annexes,
  at,
  remove,
  children,
}: {
  annexes: AnnexDetail[];
  at: string;
  remove?: (annex: AnnexDetail) => React.ReactNode;
  children?: React.ReactNode;
}) {
  const say = useTranslations("annexes");
  const locale = useLocale();
  if (annexes.length === 0 && !children) return null;
  return (
    <Section title={say("title")}>
      {annexes.length > 0 && (
        <Rows>
          {annexes.map((annex) => (
            <Row
              key={annex.id}
              title={
                <a href={`${at}/annexes/${annex.id}`} download className="break-words">
                  {annex.name}
                </a>
              }
              action={remove?.(annex)}
            >
              {say("size", { kilobytes: formatNumber(Math.ceil(annex.size / 1024), locale) })}
              {annex.isPublic && ` · ${say("public")}`}
            </Row>
          ))}
        </Rows>
      )}
      {children}
    </Section>
  );
}
