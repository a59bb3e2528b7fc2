import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LayoutForm } from "@/components/agenda/layout-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { tidyLayout } from "@/lib/agenda/layout-actions";
import { findVersions } from "@/lib/agenda/queries";
import { mayBeTidied } from "@/lib/agenda/rules";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const say = await getTranslations("strategy.layout");
  return { title: say("title", { number: (await params).number }) };
}

/** The secretariat lays a text out anew. */
export default async function LayoutPage({ params }: Props) {
  const { slug, number: asked } = await params;
  const member = await requireMember(slug);
  if (!may(member, "layout.tidy")) notFound();
  const number = wholeNumber(asked, 1, 2_000_000_000) ?? 0;
  const [say, [version]] = await Promise.all([getTranslations(), findVersions(member, [number])]);
  if (!version || !mayBeTidied(version)) notFound();
  const page = `/initiatives/${slug}/strategy`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("strategy.title") },
          { href: `${page}/${number}`, label: say("strategy.version", { number }) },
        ]}
      />
      <PageTitle lead={say("strategy.layout.lead")}>
        {say("strategy.layout.title", { number })}
      </PageTitle>
      <LayoutForm
        action={tidyLayout.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        versionId={version.id}
        passages={version.passages}
      />
    </>
  );
}
