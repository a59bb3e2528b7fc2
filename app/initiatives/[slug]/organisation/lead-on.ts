import { notFound, redirect } from "next/navigation";
import type { Member } from "@/lib/member";
import { mergedInto } from "@/lib/organisation/merging/queries";

/** Old links to an organisation that was merged lead to the one that stayed; where there is none, it is not found. */
export async function leadOn(
  member: Member,
  goneId: string,
  page: "organisations" | "actors",
): Promise<never> {
  const intoId = await mergedInto(member, goneId);
  if (!intoId) notFound();
  redirect(`/initiatives/${member.slug}/organisation/${page}/${intoId}`);
}
