"use client";

import { useId, useState } from "react";
import type { EditorWords } from "./editor-words";

/** The address of a link. It is no form of its own: it stands inside one. */
export function LinkField({
  words,
  address,
  isFit,
  put,
}: {
  words: EditorWords;
  address: string;
  isFit: (address: string) => boolean;
  put: (address: string) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(address);
  const [isWrong, setWrong] = useState(false);

  function done() {
    const trimmed = typed.trim();
    if (isFit(trimmed)) put(trimmed);
    else setWrong(true);
  }

  return (
    <div className="mb-2 grid gap-1">
      <label htmlFor={id}>{words.address}</label>
      {isWrong && (
        <p id={`${id}-error`} role="alert" className="font-semibold text-danger">
          {words.addressWrong}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="url"
          value={typed}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-error` : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            done();
          }}
          className="control min-w-0 flex-1"
        />
        <button type="button" onClick={done} className="editor-tool pressable">
          {words.putLink}
        </button>
      </div>
    </div>
  );
}
