import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/decisions/annexes/file-answer";
import { findAnnex } from "@/lib/decisions/annexes/queries";
import { readId, wholeNumber } from "@/lib/decisions/register-rules";
import { requireMember } from "@/lib/session";

type Context = { params: Promise<{ slug: string; number: string; id: string }> };

/** A file that belongs to a proposal, for members. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, number, id } = await params;
  const member = await requireMember(slug);
  const asked = { number: wholeNumber(number, 1, 2_000_000_000), id: readId(id) };
  const annex = asked.number && asked.id ? await findAnnex(member, asked.number, asked.id) : null;
  return annex ? fileAnswer(annex, "private, no-store") : notFound();
}
