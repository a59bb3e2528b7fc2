import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { roomToFollow } from "@/lib/exercise/room/queries";
import { answerLive } from "@/lib/live/answer";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string; number: string }> };

/** Where the exercise is, to those in its room, for as long as they look at it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const member = await currentMember(slug);
  if (!member) notFound();
  const asked = wholeNumber(number, 1, 2_000_000_000) ?? 0;
  const followed = await roomToFollow(member, asked, await getLocale());
  return followed ? answerLive(request, member, followed) : notFound();
}
