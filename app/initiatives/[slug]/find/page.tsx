import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { Row, Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { type Hit, type HitKind, search } from "@/lib/information/queries";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ q?: string }> };

const kinds: HitKind[] = ["person", "organisation", "group", "proposal", "activity"];

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("search");
  return { title: say("title") };
}

/** The palette's twin for a browser without script, and for an address that can be kept. */
export default async function FindPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { q } = await searchParams;
  const words = typeof q === "string" ? q : "";
  const member = await requireMember(slug);
  const say = await getTranslations("search");
  const hits = await search(member, words);
  return (
    <>
      <PageTitle lead={words ? say("found", { count: hits.length, words }) : say("lead")}>
        {say("title")}
      </PageTitle>
      <form action={`/initiatives/${slug}/find`} className="flex flex-wrap items-end gap-4">
        <TextField name="q" label={say("words")} defaultValue={words} />
        <Button type="submit">{say("submit")}</Button>
      </form>
      {kinds.map((kind) => (
        <Hits key={kind} slug={slug} kind={kind} hits={hits.filter((hit) => hit.kind === kind)} />
      ))}
    </>
  );
}

async function Hits({ slug, kind, hits }: { slug: string; kind: HitKind; hits: Hit[] }) {
  const say = await getTranslations("search.kinds");
  if (hits.length === 0) return null;
  return (
    <Section title={say(kind)}>
      <Rows>
        {hits.map((hit) => (
          <Row key={hit.path} title={<a href={`/initiatives/${slug}${hit.path}`}>{hit.label}</a>}>
            {hit.detail}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
