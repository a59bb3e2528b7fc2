"use client";

import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { PaletteWords } from "./palette-opener";
import type { PlainLink } from "./sections";
import { isSlashOn, switchSlash } from "./slash-key";
import { type Hit, useHits } from "./use-hits";

/**
 * Finds people, organisations, groups, decisions and activities, and goes to pages. A native dialog keeps the focus;
 * cmdk keeps the list and its keys.
 */
export function Palette({
  endpoint,
  pages,
  words,
  onClose,
}: {
  endpoint: string;
  pages: PlainLink[];
  words: PaletteWords;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [text, setText] = useState("");
  const { hits, state } = useHits(endpoint, text);
  const matchingPages = pages.filter(({ label }) =>
    label.toLowerCase().includes(text.trim().toLowerCase()),
  );
  const isEmpty = hits.length === 0 && matchingPages.length === 0;

  useEffect(() => {
    dialog.current?.showModal();
    input.current?.focus();
  }, []);

  function goTo(href: string) {
    dialog.current?.close();
    router.push(href);
  }

  /** The dialog's own ground is covered by what is in it, so a press on the dialog itself is a press on the veil. */
  function onPress(event: MouseEvent) {
    if (event.target === dialog.current) dialog.current?.close();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      aria-label={words.title}
      onClose={onClose}
      onClick={onPress}
      className="palette m-0 mx-auto mt-[8vh] w-[min(40rem,calc(100vw-1.5rem))] rounded-sheet border border-line-strong bg-sheet text-ink shadow-sheet"
    >
      <Command shouldFilter={false} loop label={words.title}>
        <div className="flex items-center border-b border-line">
          <Command.Input
            ref={input}
            value={text}
            onValueChange={setText}
            placeholder={words.placeholder}
            className="min-h-14 min-w-0 flex-1 bg-transparent px-4 text-base outline-none placeholder:text-ink-soft"
          />
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="min-h-14 px-4 text-sm underline"
          >
            {words.close}
          </button>
        </div>
        <p role="status" className={isEmpty ? "px-4 py-4 text-ink-soft" : "sr-only"}>
          {statusLine(state, hits.length, isEmpty, words)}
        </p>
        <Command.List label={words.title} className="max-h-[60vh] overflow-y-auto p-2">
          {groupByKind(hits).map(([kind, group]) => (
            <Group key={kind} heading={kind}>
              {group.map((hit) => (
                <Item
                  key={hit.href + hit.label}
                  href={hit.href}
                  label={hit.label}
                  detail={hit.detail}
                  goTo={goTo}
                />
              ))}
            </Group>
          ))}
          {matchingPages.length > 0 && (
            <Group heading={words.pages}>
              {matchingPages.map(({ href, label }) => (
                <Item key={href} href={href} label={label} goTo={goTo} />
              ))}
            </Group>
          )}
        </Command.List>
      </Command>
      <label className="flex items-center gap-2 border-t border-line px-4 py-2.5 text-xs text-ink-soft">
        <input
          type="checkbox"
          defaultChecked={isSlashOn()}
          onChange={(event) => switchSlash(event.target.checked)}
          className="size-5 accent-accent"
        />
        {words.shortcut}
      </label>
    </dialog>
  );
}

function Group({ heading, children }: { heading: string; children: React.ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-soft"
    >
      {children}
    </Command.Group>
  );
}

function Item({
  href,
  label,
  detail,
  goTo,
}: {
  href: string;
  label: string;
  detail?: string;
  goTo: (href: string) => void;
}) {
  return (
    <Command.Item
      value={`${href} ${label}`}
      onSelect={() => goTo(href)}
      className="flex min-h-11 cursor-pointer flex-wrap items-baseline gap-x-3 rounded-control border-l-[3px] border-transparent px-3 py-2 data-[selected=true]:border-accent data-[selected=true]:bg-accent-wash"
    >
      <span>{label}</span>
      {detail && <span className="text-sm text-ink-soft">{detail}</span>}
    </Command.Item>
  );
}

function groupByKind(hits: Hit[]): [string, Hit[]][] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}

function statusLine(state: string, count: number, isEmpty: boolean, words: PaletteWords): string {
  if (state === "searching") return words.searching;
  if (state === "failed") return words.failed;
  if (state === "found" && isEmpty) return words.none;
  return state === "found" ? words.found.replace("{count}", String(count)) : "";
}
