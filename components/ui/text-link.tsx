import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to another page of ours. Use it instead of `next/link`, which asks the server for every page that a link in
 * sight leads to: a list of forty would ask forty times, and each answer is made for its reader anew.
 */
export function TextLink(props: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...props} />;
}
