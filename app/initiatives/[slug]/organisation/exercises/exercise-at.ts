import { notFound } from "next/navigation";
import { wholeNumber } from "@/lib/decisions/register-rules";
import { findExercise } from "@/lib/exercise/queries";
import { requireMember } from "@/lib/session";

export type ExerciseProps = { params: Promise<{ slug: string; number: string }> };

/** The exercise of this address to somebody in its room; "not found" to everybody else. */
export async function exerciseAt({ params }: ExerciseProps) {
  const { slug, number } = await params;
  const member = await requireMember(slug);
  const exercise = await findExercise(member, wholeNumber(number, 1, 2_000_000_000) ?? 0);
  if (!exercise) notFound();
  return { slug, member, exercise };
}
