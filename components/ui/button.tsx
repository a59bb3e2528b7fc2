import type { ComponentProps } from "react";

export type ButtonVariant = "plain" | "primary" | "quiet" | "danger";

const shared =
  "pressable inline-flex items-center justify-center rounded-control border-[1.5px] py-2 font-semibold leading-tight no-underline print:hidden aria-disabled:cursor-progress disabled:cursor-not-allowed";

const variants: Record<ButtonVariant, string> = {
  plain: "px-5 text-center border-line-strong bg-sheet text-ink hover:border-ink hover:bg-wash",
  primary:
    "px-5 text-center border-accent bg-accent text-accent-ink hover:border-accent-deep hover:bg-accent-deep",
  quiet:
    "px-3 text-start border-transparent bg-transparent text-accent underline hover:bg-accent-wash hover:decoration-2",
  danger: "px-5 text-center border-danger bg-sheet text-danger hover:bg-danger-wash",
};

/** The look of a button, for the rare element that is neither a button nor a link (a summary). */
export function buttonClass(variant: ButtonVariant = "plain", className = ""): string {
  return `${shared} ${variants[variant]} ${className}`;
}

/**
 * A button that says its deed. One `primary` on a page at most; `quiet` beside it for the way out; `danger` for what
 * cannot be taken back. Inside a Form use SubmitButton.
 */
export function Button({
  variant,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & { variant?: ButtonVariant }) {
  return <button type={type} className={buttonClass(variant, className)} {...rest} />;
}

/** A link that looks like a button, for the page's next step. */
export function LinkButton({
  variant,
  className,
  ...rest
}: ComponentProps<"a"> & { variant?: ButtonVariant }) {
  return <a className={buttonClass(variant, className)} {...rest} />;
}
