import { notFound } from "next/navigation";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { planToFollow } from "@/lib/exercise/plan/live";
import { answerLive } from "@/lib/live/answer";
import { currentMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string; number: string }> };

/** How the shared plan stands, to those in the room, for as long as they look at it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, number } = await params;
  const member = await currentMember(slug);
  if (!member) notFound();
  const asked = wholeNumber(number, 1, 2_000_000_000) ?? 0;
  const found = await planToFollow(member, asked);
  return found ? answerLive(request, member, found.followed, found.room) : notFound();
}
