import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AgendaTree } from "@/components/activities/agenda-tree";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { activitiesOfTree } from "@/lib/activities/tree-queries";
import { treeOf } from "@/lib/activities/tree-rules";
import { currentStrategy } from "@/lib/agenda/queries";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("strategy.tree");
  return { title: say("title") };
}

/** The version in force as a tree: what each goal is reached by, and how it goes. */
export default async function TreePage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const [say, current, activities] = await Promise.all([
    getTranslations(),
    currentStrategy(member),
    activitiesOfTree(member),
  ]);
  const page = `/initiatives/${slug}/strategy`;
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("strategy.title") }]}
      />
      <PageTitle lead={current ? say("strategy.tree.lead", { number: current.number }) : undefined}>
        {say("strategy.tree.title")}
      </PageTitle>
      {current ? (
        <AgendaTree slug={slug} tree={treeOf(current.passages, activities)} />
      ) : (
        <EmptyState title={say("strategy.empty.title")} why={say("strategy.empty.why")} />
      )}
    </>
  );
}
