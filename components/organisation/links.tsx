import type { ReactNode } from "react";

type Props = { slug: string; id: string; children: ReactNode };

/** To an organisation's page. */
export function OrganisationLink({ slug, id, children }: Props) {
  return <a href={`${organisationPath(slug)}/organisations/${id}`}>{children}</a>;
}

/** To a person's page. */
export function PersonLink({ slug, id, children }: Props) {
  return <a href={`${organisationPath(slug)}/people/${id}`}>{children}</a>;
}

/** To a group's page. */
export function GroupLink({ slug, id, children }: Props) {
  return <a href={`${organisationPath(slug)}/groups/${id}`}>{children}</a>;
}

/** The address of the chart; the registers and the pages lie under it. */
export function organisationPath(slug: string): string {
  return `/initiatives/${slug}/organisation`;
}
