/** The rooms of an initiative, in the order of the menu. */
export const sections = [
  "overview",
  "organisation",
  "strategy",
  "decisions",
  "activities",
  "backbone",
] as const;

export type SectionName = (typeof sections)[number];

export type PlainLink = { href: string; label: string };

/** The address of a room. */
export function sectionHref(slug: string, section: SectionName): string {
  return section === "overview" ? `/initiatives/${slug}` : `/initiatives/${slug}/${section}`;
}
