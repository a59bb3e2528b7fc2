"use client";

import { type ComponentType, useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  describedBy,
  FieldFrame,
  type FieldProps,
  type FieldRows,
  rowHeights,
} from "@/components/ui/field-frame";
import { shownText, useField } from "@/components/ui/form-context";
import type { EditorWords } from "./editor-words";

type Field = FieldProps & { defaultValue?: string; rows?: FieldRows; maxLength?: number };
type Editor = ComponentType<Parameters<typeof import("./rich-text-editor")["default"]>[0]>;

/**
 * A text with headings, bold, lists and links. Without script, and until the editor has come, it is
 * a plain field where the signs are written by hand; what the form sends is the field's text either way.
 */
export function RichTextField({ words, ...props }: Field & { words: EditorWords }) {
  const { id, round, error } = useField(props.name);
  const Editor = useEditor();
  return (
    <FieldFrame id={id} error={error} {...props}>
      <Source key={round} {...props} Editor={Editor} words={words} />
    </FieldFrame>
  );
}

function Source({
  name,
  hint,
  optional,
  defaultValue,
  rows = 5,
  maxLength,
  Editor,
  words,
}: Field & { Editor: Editor | null; words: EditorWords }) {
  const field = useField(name);
  const source = useRef<HTMLTextAreaElement>(null);
  const [begun, setBegun] = useState<{ start: string; takesFocus: boolean } | null>(null);
  const described = describedBy(field.id, hint, field.error);

  // Before anything else can happen: what is typed between reading the field and hiding it would be lost.
  useLayoutEffect(() => {
    const written = source.current;
    if (!Editor || !written) return;
    setBegun({ start: written.value, takesFocus: document.activeElement === written });
  }, [Editor]);

  const isEditing = Editor !== null && begun !== null;
  return (
    <>
      {/* Another element than the plain field: nobody goes on writing in one that is hidden. */}
      <textarea
        key={isEditing ? "behind" : "plain"}
        ref={source}
        id={isEditing ? `${field.id}-source` : field.id}
        hidden={isEditing}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={begun ? begun.start : shownText(field, defaultValue)}
        aria-required={!optional || undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={described}
        className={`control field-sizing-content max-w-prose ${rowHeights[rows]}`}
      />
      {isEditing && (
        <Editor
          id={field.id}
          labelledBy={`${field.id}-label`}
          describedBy={described}
          isInvalid={Boolean(field.error)}
          rows={rows}
          {...begun}
          words={words}
          write={(text) => {
            if (source.current) source.current.value = text;
          }}
        />
      )}
    </>
  );
}

/** Brought when somebody is about to write, not before; where it does not come, the plain field stays. */
function useEditor(): Editor | null {
  const [editor, setEditor] = useState<{ Editor: Editor } | null>(null);
  useEffect(() => {
    let isGone = false;
    import("./rich-text-editor").then(
      ({ default: Editor }) => isGone || setEditor({ Editor }),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  return editor?.Editor ?? null;
}
