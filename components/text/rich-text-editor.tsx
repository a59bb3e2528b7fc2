"use client";

import { EditorView } from "prosemirror-view";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type FieldRows, rowHeights } from "@/components/ui/field-frame";
import { readText, writeText } from "@/lib/text/document";
import { isSafeLink } from "@/lib/text/markdown";
import { commandOf, isUsed, linkAt, setLink, startState, type Tool, tools } from "./editor";
import type { EditorWords } from "./editor-words";
import { LinkField } from "./link-field";

/**
 * The editor itself, with its tools above it. It is loaded where somebody writes, and nowhere else.
 *
 * @param labelledBy the id of the field's label
 * @param start the text that it begins with
 * @param write is told the text after every change
 */
export default function RichTextEditor({
  id,
  labelledBy,
  describedBy,
  isInvalid,
  rows,
  takesFocus,
  start,
  write,
  words,
}: {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  isInvalid: boolean;
  rows: FieldRows;
  takesFocus: boolean;
  start: string;
  write: (text: string) => void;
  words: EditorWords;
}) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const [isThere, setThere] = useState(false);
  const [used, setUsed] = useState<ReadonlySet<Tool>>(new Set());
  const [link, setLinkOpen] = useState<string | null>(null);
  const begun = useRef({ id, labelledBy, describedBy, isInvalid, rows, takesFocus, start, write });

  useEffect(() => {
    const { start, write, takesFocus, ...field } = begun.current;
    if (!place.current) return;
    const read = readText(start);
    const editor = new EditorView(place.current, {
      state: startState(read.doc),
      attributes: {
        id: field.id,
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": field.labelledBy,
        ...(field.describedBy && { "aria-describedby": field.describedBy }),
        ...(field.isInvalid && { "aria-invalid": "true" }),
        class: `rich-text control max-w-prose ${rowHeights[field.rows]}`,
      },
      dispatchTransaction(transaction) {
        const state = editor.state.apply(transaction);
        editor.updateState(state);
        setUsed(new Set(tools.filter((tool) => isUsed(state, tool))));
        if (transaction.docChanged) write(writeText(state.doc, read));
      },
    });
    view.current = editor;
    setThere(true);
    if (takesFocus) editor.focus();
    return () => editor.destroy();
  }, []);

  function use(tool: Tool) {
    const editor = view.current;
    if (!editor) return;
    commandOf[tool](editor.state, editor.dispatch, editor);
    editor.focus();
  }

  function putLink(address: string) {
    const editor = view.current;
    setLinkOpen(null);
    if (!editor) return;
    setLink(address)(editor.state, editor.dispatch);
    editor.focus();
  }

  return (
    <div className="max-w-prose">
      <div
        role="toolbar"
        aria-label={words.toolbar}
        // Until the text is there, it would name nothing.
        aria-controls={isThere ? id : undefined}
        onKeyDown={moveAlong}
        className="mb-1 flex flex-wrap gap-1"
      >
        {tools.map((tool, index) => (
          <button
            key={tool}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-pressed={used.has(tool)}
            onClick={() => use(tool)}
            className="editor-tool pressable"
          >
            {words[tool]}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={link !== null}
          onClick={() => setLinkOpen(view.current ? (linkAt(view.current.state) ?? "") : null)}
          className="editor-tool pressable"
        >
          {words.link}
        </button>
      </div>
      {link !== null && (
        <LinkField
          words={words}
          address={link}
          put={putLink}
          isFit={(address) => address === "" || isSafeLink(address)}
        />
      )}
      <div ref={place} />
    </div>
  );
}

/** The arrows lead from tool to tool, so that Tab passes them in one step. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = buttons[(at + step + buttons.length) % buttons.length];
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next?.focus();
  event.preventDefault();
}
