import { useTranslations } from "next-intl";
import { Tabs } from "@/components/ui/tabs";
import { organisationPath } from "./links";

/** The views of the organisation. */
export function OrganisationTabs({
  slug,
  current,
  withActors,
}: {
  slug: string;
  /** The register of actors is not for all members. */
  withActors: boolean;
  current:
    | "actors"
    | "chart"
    | "groups"
    | "organisations"
    | "people"
    | "seats"
    | "changes"
    | "exercises";
}) {
  const say = useTranslations("organisation.tabs");
  const at = organisationPath(slug);
  const tab = (name: typeof current, href: string) => ({
    href,
    label: say(name),
    isCurrent: name === current,
  });
  return (
    <Tabs
      label={say("label")}
      tabs={[
        tab("chart", at),
        tab("groups", `${at}/groups`),
        tab("organisations", `${at}/organisations`),
        ...(withActors ? [tab("actors", `${at}/actors`)] : []),
        tab("people", `${at}/people`),
        tab("seats", `${at}/seats`),
        tab("changes", `${at}/changes`),
        tab("exercises", `${at}/exercises`),
      ]}
    />
  );
}
