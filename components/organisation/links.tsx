import Link from "next/link";
import type { ReactNode } from "react";

type Props = { slug: string; id: string; children: ReactNode };

/** To an organisation's page. */
export function OrganisationLink({ slug, id, children }: Props) {
  return <Link href={`${organisationPath(slug)}/organisations/${id}`}>{children}</Link>;
}

/** To a person's page. */
export function PersonLink({ slug, id, children }: Props) {
  return <Link href={`${organisationPath(slug)}/people/${id}`}>{children}</Link>;
}

/** To a group's page. */
export function GroupLink({ slug, id, children }: Props) {
  return <Link href={`${organisationPath(slug)}/groups/${id}`}>{children}</Link>;
}

/** The address of the chart; the registers and the pages lie under it. */
export function organisationPath(slug: string): string {
  return `/initiatives/${slug}/organisation`;
}
