"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Follows links to our own pages without loading the frame anew. The links themselves are plain: a
 * component for each would cost script, and time on the server for every row of every list.
 */
export function FollowLinks() {
  const router = useRouter();
  useEffect(() => {
    function onClick(event: MouseEvent) {
      const page = ownPage(event);
      if (!page) return;
      event.preventDefault();
      router.push(page);
    }
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  return null;
}

/** The page a plain press on a link leads to; null for what the browser does better by itself. */
function ownPage(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (!isPlain || event.altKey || event.defaultPrevented) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!(link instanceof HTMLAnchorElement) || !link.href) return null;
  if (link.target || link.hasAttribute("download")) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const isHere = pathname === location.pathname && search === location.search;
  if (origin !== location.origin || (isHere && hash)) return null;
  return pathname + search + hash;
}
