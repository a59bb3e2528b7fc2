"use client";

import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import type { Answer } from "@/lib/answer";

type Words = { moved: string; moving: string; failed: string; states: Record<string, string> };

/**
 * Lets the cards of the board inside be dragged, and says every move aloud, also those that are made with the list on
 * the card. Without script the board is the same, less the dragging.
 *
 * @param move    the same deed as the forms on the cards
 * @param version changes when the board does, so that new cards can be dragged too
 * @param words   `{title}` and `{place}` are put in here
 */
export function DragBoard({
  move,
  version,
  words,
  children,
}: {
  move: (previous: Answer | null, data: FormData) => Promise<Answer>;
  version: string;
  words: Words;
  children: ReactNode;
}) {
  const board = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const [said, setSaid] = useState("");
  const [isMoving, startMoving] = useTransition();

  function carryOut(data: FormData) {
    const taskId = String(data.get("taskId"));
    const title = document.getElementById(`task-${taskId}`)?.dataset.title ?? "";
    setSaid(words.moving.replace("{title}", title));
    startMoving(async () => {
      const answer = await move(null, data);
      const place = placeOf(String(data.get("to")), words);
      const sentence = answer.ok ? words.moved : words.failed;
      setSaid(sentence.replace("{title}", title).replace("{place}", place));
    });
  }

  function moveByForm(event: FormEvent<HTMLDivElement>) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset.move) return;
    event.preventDefault();
    if (isMoving) return;
    focusNext.current = `move-${form.dataset.move}`;
    carryOut(new FormData(form));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version of the board has new cards to take hold of
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
    return board.current ? makeDraggable(board.current, carryOut) : undefined;
  }, [version]);

  return (
    <div ref={board} onSubmitCapture={moveByForm} aria-busy={isMoving || undefined}>
      <p role="status" className="sr-only">
        {said}
      </p>
      {children}
    </div>
  );
}

/** The name of the column that a destination is in. */
function placeOf(to: string, words: Words): string {
  const [kind, target = ""] = to.split(":");
  const neighbour = document.getElementById(`task-${target}`);
  const state =
    kind === "state" ? target : neighbour?.closest<HTMLElement>("[data-cell]")?.dataset.cell;
  return words.states[state ?? ""] ?? "";
}

function makeDraggable(board: HTMLElement, carryOut: (data: FormData) => void): () => void {
  const cards = [...board.querySelectorAll<HTMLElement>("[data-task]")];
  const cells = [...board.querySelectorAll<HTMLElement>("[data-cell]")];
  return combine(
    ...cards.map((card) =>
      draggable({
        element: card,
        getInitialData: () => ({ taskId: card.dataset.task }),
        onDragStart: () => {
          card.dataset.dragging = "";
        },
        onDrop: () => {
          delete card.dataset.dragging;
        },
      }),
    ),
    ...cards.map((card) =>
      dropTargetForElements({
        element: card,
        canDrop: ({ source }) => source.element !== card,
        getData: ({ input }) => ({ to: `${sideOf(card, input.clientY)}:${card.dataset.task}` }),
        onDrag: ({ location }) => {
          card.dataset.over = sideOf(card, location.current.input.clientY);
        },
        onDragLeave: () => forgetOver(card),
        onDrop: () => forgetOver(card),
      }),
    ),
    ...cells.map((cell) =>
      dropTargetForElements({
        element: cell,
        getData: () => ({ to: `state:${cell.dataset.cell}` }),
        onDragEnter: () => {
          cell.dataset.over = "";
        },
        onDragLeave: () => forgetOver(cell),
        onDrop: () => forgetOver(cell),
      }),
    ),
    monitorForElements({
      onDrop: ({ source, location }) => {
        const target = location.current.dropTargets[0];
        const cell = target?.element.closest<HTMLElement>("[data-cell]");
        if (!target || !cell) return;
        const data = new FormData();
        data.set("taskId", String(source.data.taskId));
        data.set("to", String(target.data.to));
        data.set("by", cell.dataset.by ?? "");
        data.set("row", cell.dataset.row === "none" ? "" : (cell.dataset.row ?? ""));
        carryOut(data);
      },
    }),
  );
}

function sideOf(card: HTMLElement, clientY: number): "before" | "after" {
  const { top, height } = card.getBoundingClientRect();
  return clientY < top + height / 2 ? "before" : "after";
}

function forgetOver(element: HTMLElement) {
  delete element.dataset.over;
}
