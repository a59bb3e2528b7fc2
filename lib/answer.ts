/** What every deed answers. `message` and `fields` are already sentences in the reader's language, so the browser needs no catalogue; `values` is what was typed. */
export type Answer =
  | { ok: true; message?: string }
  | {
      ok: false;
      reason: string;
      message: string;
      fields?: Record<string, string>;
      values: Record<string, string | string[]>;
    };
