import "server-only";
import { cache } from "react";
import { db } from "@/lib/db";
import type { Member } from "@/lib/member";
import { isSlug } from "@/lib/slug";

/** What the settings page shows of the member's initiative. */
export function initiativeOf(member: Member) {
  return db().initiative.findUniqueOrThrow({
    where: { id: member.initiativeId },
    select: { name: true, purpose: true, publishedAt: true },
  });
}

/** An initiative whose public page is on; null for every other address. Read once per request. */
export const publishedInitiative = cache(async (slug: string) => {
  if (!isSlug(slug)) return null;
  return db().initiative.findFirst({
    where: { slug, publishedAt: { not: null } },
    select: { id: true, slug: true, name: true, purpose: true },
  });
});
