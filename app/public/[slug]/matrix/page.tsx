import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MatrixTable } from "@/components/decisions/matrix-table";
import { PublicShell } from "@/components/shell/public-shell";
import { PageTitle } from "@/components/ui/page-title";
import { dayOf } from "@/lib/dates";
import { publicMatrix } from "@/lib/decisions/public-queries";
import { formatDay } from "@/lib/i18n/format";
import { publishedInitiative } from "@/lib/initiatives/queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("matrix");
  return { title: say("publicTitle") };
}

/** Who decides what, for everybody: the matrix in force, when the decision that adopted it is public. */
export default async function PublicMatrixPage({ params }: Props) {
  const { slug } = await params;
  const initiative = await publishedInitiative(slug);
  const found = initiative?.showsMatrix ? await publicMatrix(initiative.id) : null;
  if (!initiative || !found) notFound();
  const [say, locale] = await Promise.all([getTranslations("matrix"), getLocale()]);
  const { matrix, adoptedAt } = found;
  return (
    <PublicShell name={initiative.name} home={`/public/${slug}`}>
      <PageTitle
        lead={say("adopted", { number: matrix.number, day: formatDay(dayOf(adoptedAt), locale) })}
      >
        {say("publicTitle")}
      </PageTitle>
      <MatrixTable rows={matrix.rows} />
    </PublicShell>
  );
}
