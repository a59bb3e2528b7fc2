import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InputForm } from "@/components/agenda/input-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageTitle } from "@/components/ui/page-title";
import { giveInput } from "@/lib/agenda/input-actions";
import { inputChoices } from "@/lib/agenda/input-queries";
import { partiesOf } from "@/lib/decisions/on-behalf-of";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ about?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("input");
  return { title: say("give") };
}

export default async function NewInputPage({ params, searchParams }: Props) {
  const [{ slug }, { about }] = await Promise.all([params, searchParams]);
  const member = await requireMember(slug);
  if (!may(member, "input.give")) notFound();
  const [say, passages] = await Promise.all([getTranslations(), inputChoices(member)]);
  const page = `/initiatives/${slug}/strategy`;
  const working = { ...member, seats: member.seats.filter((one) => one.groupKind === "working") };
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[
          { href: page, label: say("strategy.title") },
          { href: `${page}/input`, label: say("input.title") },
        ]}
      />
      <PageTitle lead={say("input.form.lead")}>{say("input.give")}</PageTitle>
      <InputForm
        action={giveInput.bind(null, slug)}
        deedKey={crypto.randomUUID()}
        parties={partiesOf(working)}
        passages={passages}
        about={about}
      />
    </>
  );
}
