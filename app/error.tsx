"use client";

import { FailedPage } from "@/components/shell/failed-page";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="page-width py-12">
      <FailedPage error={error} retry={retry} />
    </main>
  );
}
