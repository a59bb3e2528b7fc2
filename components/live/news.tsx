"use client";

import { useState } from "react";

/** Said to those who only listen, when it changes; never what the page itself already said. */
export function News({ children: news }: { children: string }) {
  const [first] = useState(news);
  return (
    <p role="status" className="sr-only">
      {news === first ? "" : news}
    </p>
  );
}
