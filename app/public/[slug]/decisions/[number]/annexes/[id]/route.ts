import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/decisions/annexes/file-answer";
import { findPublicAnnex } from "@/lib/decisions/annexes/queries";
import { readId, wholeNumber } from "@/lib/decisions/register-rules";

type Context = { params: Promise<{ slug: string; number: string; id: string }> };

/** A file that belongs to a public decision and is public itself. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { slug, number, id } = await params;
  const asked = { number: wholeNumber(number, 1, 2_000_000_000), id: readId(id) };
  const annex =
    asked.number && asked.id ? await findPublicAnnex(slug, asked.number, asked.id) : null;
  return annex ? fileAnswer(annex, "no-cache") : notFound();
}
