"use client";

import "./globals.css";
import { errorNumber } from "@/components/shell/failed-page";
import { Button } from "@/components/ui/button";

/** When even the root layout failed: no words from the server, so it says it in both languages. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const number = errorNumber(error);
  return (
    <html lang="da">
      <body>
        <title>Noget gik galt</title>
        <main className="page-width max-w-prose py-12">
          <h1>Noget gik galt hos os</h1>
          <p className="mt-3">
            Det, der var gemt, er der stadig. Vent lidt, og prøv igen. Går det galt igen, så skriv
            til det fælles sekretariat.
          </p>
          <p lang="en" className="mt-3 text-ink-soft">
            Something went wrong on our side. What was saved is still there. Wait a moment and try
            again. If it fails again, write to the common secretariat.
          </p>
          {number && (
            <p className="mt-3 text-ink-soft">
              Fejlnummer / <span lang="en">Error number</span>: <code>{number}</code>
            </p>
          )}
          <Button variant="primary" className="mt-6" onClick={() => retry()}>
            Prøv igen /&nbsp;<span lang="en">Try again</span>
          </Button>
        </main>
      </body>
    </html>
  );
}
