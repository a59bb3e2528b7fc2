import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RoleText } from "@/components/access/role-text";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Checkbox } from "@/components/ui/choices";
import { Form } from "@/components/ui/form";
import { PageTitle } from "@/components/ui/page-title";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { acknowledgeRole } from "@/lib/access/acceptance-actions";
import { acknowledgements } from "@/lib/access/queries";
import { roleTextVersion } from "@/lib/access/rules";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";
import { may } from "@/lib/policy";
import { requireMember } from "@/lib/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const say = await getTranslations("access.role");
  return { title: say("title") };
}

/** What the secretariat does and does not do, for every member to read, and how many have. */
export default async function BackboneRole({ params }: Props) {
  const { slug } = await params;
  const member = await requireMember(slug);
  const { members, acknowledged, own } = await acknowledgements(member);
  const say = await getTranslations("access.role");
  const words = await getTranslations();
  const mayConfirm = !own && may(member, "role.acknowledge", { personId: member.personId });
  return (
    <>
      <Breadcrumb
        label={words("ui.breadcrumb")}
        trail={[{ href: `/initiatives/${slug}/backbone`, label: say("crumb") }]}
      />
      <PageTitle>{say("title")}</PageTitle>
      <RoleText />
      <p className="mt-6 text-sm text-ink-soft">{say("version", { version: roleTextVersion })}</p>
      <Section title={say("readTitle")}>
        <p>{say("count", { acknowledged, members })}</p>
        {own && <p>{say("own", { day: formatDay(dayOf(own), await getLocale()) })}</p>}
        {mayConfirm && (
          <Form
            action={acknowledgeRole.bind(null, slug)}
            deedKey={crypto.randomUUID()}
            label={say("submit")}
            className="mt-4 grid gap-4"
          >
            <Checkbox name="acknowledged" label={words("access.answer.acknowledge")} />
            <div>
              <SubmitButton>{say("submit")}</SubmitButton>
            </div>
          </Form>
        )}
      </Section>
    </>
  );
}
