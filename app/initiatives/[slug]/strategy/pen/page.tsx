import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PenForm } from "@/components/agenda/pen-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { SubmitButton } from "@/components/ui/submit-button";
import { besideTheText, possiblePenHolders } from "@/lib/agenda/history-queries";
import { givePen, takePenBack } from "@/lib/agenda/pen-actions";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("pen");
  return { title: say("title") };
}

/** The chair gives somebody the pen, or takes it back. */
export default async function PenPage({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  if (!may(member, "pen.give")) notFound();
  const [say, locale, { pen }, people] = await Promise.all([
    getTranslations(),
    getLocale(),
    besideTheText(member),
    possiblePenHolders(member, dayOf(new Date())),
  ]);
  const day = pen && formatDay(dayOf(new Date(pen.at)), locale);
  return (
    <>
      <Breadcrumb
        label={say("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/strategy`, label: say("strategy.title") }]}
      />
      <PageTitle
        lead={
          pen
            ? say("pen.has", { name: pen.name, number: pen.number, day: day ?? "" })
            : say("pen.lead")
        }
      >
        {say("pen.title")}
      </PageTitle>
      {pen ? (
        <Form action={takePenBack.bind(null, slug)} deedKey={crypto.randomUUID()}>
          <input type="hidden" name="versionId" value={pen.versionId} />
          <p className="max-w-prose">{say("pen.takeBackIntro")}</p>
          <div>
            <SubmitButton variant="plain">{say("pen.takeBack")}</SubmitButton>
          </div>
        </Form>
      ) : (
        <PenForm action={givePen.bind(null, slug)} deedKey={crypto.randomUUID()} people={people} />
      )}
    </>
  );
}
