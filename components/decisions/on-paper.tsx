import { useTranslations } from "next-intl";

/** Above a decision on paper: whose it is, and where it stands for ever. */
export function PaperHead({ name, address }: { name: string; address: string }) {
  return (
    <div className="mb-6 hidden text-sm text-ink-soft print:block">
      <p>{name}</p>
      <p>{address}</p>
    </div>
  );
}

/** The way to the same page as a file to keep. `page` is its address. */
export function AsPdf({ page }: { page: string }) {
  const say = useTranslations("public.files");
  return (
    <p className="my-8 print:hidden">
      <a href={`${page}/pdf`} download>
        {say("pdf")}
      </a>
    </p>
  );
}
