"use client";

import { Button, LinkButton } from "../ui/button";
import { useWords } from "../ui/words";

/** What an error boundary shows: what happened, what is kept, what to do, and a number to give to somebody who can look. */
export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useWords().failed;
  const number = errorNumber(error);
  return (
    <div role="alert" className="max-w-prose">
      <title>{words.title}</title>
      <h1>{words.title}</h1>
      <p className="mt-3">{words.kept}</p>
      <p className="mt-3">{words.next}</p>
      {number && (
        <p className="mt-3 text-ink-soft">
          {words.number}: <code className="text-ink select-all">{number}</code>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => retry()}>
          {words.again}
        </Button>
        <LinkButton href="/" variant="quiet">
          {words.home}
        </LinkButton>
      </div>
    </div>
  );
}

/** The number under which the server logged the error; an error in the browser has none. */
export function errorNumber(error: unknown): string | null {
  return error instanceof Error && "digest" in error && typeof error.digest === "string"
    ? error.digest
    : null;
}
