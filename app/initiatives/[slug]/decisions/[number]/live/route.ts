import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { proposalToFollow } from "@/lib/decisions/live/queries";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { answerLive } from "@/lib/live/answer";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string; number: string }> };

/** How an open decision stands, to its members, for as long as they look at it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const member = await currentMember(slug);
  if (!member) notFound();
  const asked = wholeNumber(number, 1, 2_000_000_000) ?? 0;
  const followed = await proposalToFollow(member, asked, await getLocale());
  return followed ? answerLive(request, member, followed) : notFound();
}
