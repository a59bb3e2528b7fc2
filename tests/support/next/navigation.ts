/** Where a deed or a page sends the reader: caught by `send` in tests/support/acting.ts. */
export class Redirected extends Error {
  constructor(readonly to: string) {
    super(`Redirected to ${to}`);
  }
}

/** What a page throws for what is not there or not yours. */
export class NotFound extends Error {}

export function redirect(to: string): never {
  throw new Redirected(to);
}

export function notFound(): never {
  throw new NotFound();
}

export const usePathname = () => "/";
export const useRouter = () => ({ push: () => undefined, refresh: () => undefined });
