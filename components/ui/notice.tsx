import type { ReactNode } from "react";

export type NoticeKind = "plain" | "good" | "warning" | "danger";

const kinds: Record<NoticeKind, string> = {
  plain: "border-accent bg-accent-wash",
  good: "border-on-track bg-on-track-wash",
  warning: "border-at-risk bg-at-risk-wash",
  danger: "border-danger bg-danger-wash",
};

/** Something the reader must know before they go on. The words carry it; the colour only helps. */
export function Notice({
  kind = "plain",
  title,
  children,
}: {
  kind?: NoticeKind;
  title?: string;
  children?: ReactNode;
}) {
  return (
    <div className={`max-w-prose border-l-4 px-4 py-3 ${kinds[kind]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
