import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InputRow } from "@/components/agenda/input-row";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { Rows } from "@/components/ui/rows";
import { Section } from "@/components/ui/section";
import { inputsBefore, inputsPageSize, waitingInputs } from "@/lib/agenda/input-queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ before?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("input");
  return { title: say("title") };
}

/** Every input: those that wait, longest waiting first, and all of them, newest first. */
export default async function InputsPage({ params, searchParams }: Props) {
  const [{ slug }, { before }] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  const [say, waiting, found] = await Promise.all([
    getTranslations(),
    waitingInputs(member),
    inputsBefore(member, wholeNumber(before ?? "", 1, 2_000_000_000)),
  ]);
  const now = new Date();
  const page = `/initiatives/${slug}/strategy`;
  const shown = found.slice(0, inputsPageSize);
  const last = found.length > inputsPageSize ? shown.at(-1) : null;
  const give = may(member, "input.give") && (
    <LinkButton href={`${page}/input/new`}>{say("input.give")}</LinkButton>
  );
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: page, label: say("strategy.title") }]}
      />
      <PageTitle lead={say("input.lead", { count: waiting.length })} actions={give}>
        {say("input.title")}
      </PageTitle>
      {shown.length === 0 && (
        <EmptyState title={say("input.empty.title")} why={say("input.empty.why")} />
      )}
      {waiting.length > 0 && (
        <Section title={say("input.waiting")}>
          <Rows>
            {waiting.map((input) => (
              <InputRow key={input.id} slug={slug} input={input} now={now} />
            ))}
          </Rows>
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={say("input.all")}>
          <Rows>
            {shown.map((input) => (
              <InputRow key={input.id} slug={slug} input={input} now={now} />
            ))}
          </Rows>
          <Pager
            label={say("ui.pager.label")}
            next={
              last
                ? { href: `${page}/input?before=${last.number}`, label: say("input.older") }
                : null
            }
          />
        </Section>
      )}
    </>
  );
}
