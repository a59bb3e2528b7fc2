import { useLocale, useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Disclosure } from "@/components/ui/disclosure";
import { parseIsoDay } from "@/lib/dates";
import { formatDay } from "@/lib/i18n/format";

type Wording = {
  name: string;
  purpose: string;
  mandate: string;
  boundedTask: string;
};
type Earlier = Wording & {
  id: string;
  reviewOn: string | null;
  until: string;
  number: number;
  title: string;
};

/** What a group was to do before, newest first: each wording until the decision that replaced it, and what that changed. */
export function EarlierWordings({
  slug,
  group,
}: {
  slug: string;
  group: Wording & { earlier: Earlier[] };
}) {
  const say = useTranslations("organisation.wordings");
  const { earlier } = group;
  if (earlier.length === 0) return null;
  return (
    <div className="mt-4">
      <Disclosure summary={say("title", { count: earlier.length })}>
        <ol className="divide-y divide-line border-y border-line">
          {earlier.map((wording, place) => (
            <li key={wording.id} className="py-4">
              <EarlierWording slug={slug} wording={wording} next={earlier[place - 1] ?? group} />
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

/** Only what the next wording says otherwise. */
function EarlierWording({
  slug,
  wording,
  next,
}: {
  slug: string;
  wording: Earlier;
  next: Wording;
}) {
  const say = useTranslations("organisation.wordings");
  const words = useTranslations("organisation.group");
  const locale = useLocale();
  const day = (text: string | null) => {
    const read = text && parseIsoDay(text);
    return read ? formatDay(read, locale) : null;
  };
  const { number, title, until, reviewOn } = wording;
  const before = (field: keyof Wording) =>
    wording[field] !== next[field] && (
      <div className="max-w-prose whitespace-pre-line">{wording[field] || say("empty")}</div>
    );
  return (
    <>
      <p className="mb-2">
        {say("until", { day: day(until) ?? "" })}{" "}
        <a href={`/initiatives/${slug}/decisions/${number}`}>
          {say("replacedBy", { number, title })}
        </a>
      </p>
      <DescriptionList
        facts={[
          { name: words("name"), fact: before("name") },
          { name: words("purpose"), fact: before("purpose") },
          { name: words("mandate"), fact: before("mandate") },
          { name: words("boundedTask"), fact: before("boundedTask") },
          { name: words("reviewOn"), fact: day(reviewOn) },
        ]}
      />
    </>
  );
}
