"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { valueIn } from "@/lib/form-data";
import { currentMember, seeAsCookie } from "@/lib/session";
import { isSlug } from "@/lib/slug";

/**
 * Lets the operator look at the example as another person; for everybody else it changes nothing.
 * The session reads the cookie for the operator and in the example only.
 */
export async function seeAs(slug: string, data: FormData): Promise<void> {
  const member = await currentMember(slug);
  const personId = z.uuid().safeParse(valueIn(data, "personId"));
  if (member?.isExample && member.isOperator && personId.success) {
    (await cookies()).set(seeAsCookie, personId.data, {
      sameSite: "lax",
      httpOnly: true,
      path: "/",
    });
  }
  redirect(isSlug(slug) ? `/initiatives/${slug}` : "/");
}
