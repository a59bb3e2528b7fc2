import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

/** How a person is reached: for the office and the person; to others it is said that it is hidden. */
export function PersonFacts({
  person,
  showContact,
}: {
  person: {
    email: string | null;
    phone: string;
    canSignIn: boolean;
    publicSince: Date | null;
  };
  showContact: boolean;
}) {
  const say = useTranslations("organisation.person");
  const locale = useLocale();
  if (!showContact) {
    return (
      <Section title={say("facts")}>
        <p className="text-ink-soft">{say("contactHidden")}</p>
      </Section>
    );
  }
  const { email, phone, publicSince } = person;
  return (
    <Section title={say("facts")}>
      <DescriptionList
        facts={[
          {
            name: say("email"),
            fact: email && (
              <a href={`mailto:${email}`} className="break-words">
                {email}
              </a>
            ),
          },
          { name: say("phone"), fact: phone },
          { name: say("canSignIn"), fact: say(person.canSignIn ? "yes" : "notYet") },
          {
            name: say("isPublic"),
            fact: publicSince
              ? say("publicSince", { day: formatDay(dayOf(publicSince), locale) })
              : say("no"),
          },
        ]}
      />
    </Section>
  );
}
