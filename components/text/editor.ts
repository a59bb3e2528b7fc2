import {
  baseKeymap,
  chainCommands,
  exitCode,
  setBlockType,
  toggleMark,
} from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import type { NodeType, ResolvedPos } from "prosemirror-model";
import { liftListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, EditorState } from "prosemirror-state";
import { schema } from "@/lib/text/document";

/** What the editor can do, and when a tool is in use. */

const { nodes, marks } = schema;

export type Tool = "heading" | "strong" | "em" | "bullets" | "numbers";
export const tools: readonly Tool[] = ["heading", "strong", "em", "bullets", "numbers"];

/** A tool that is in use is put away again. */
export const commandOf: Record<Tool, Command> = {
  heading: (state, dispatch, view) =>
    isUsed(state, "heading")
      ? setBlockType(nodes.paragraph)(state, dispatch, view)
      : setBlockType(nodes.heading, { level: 1 })(state, dispatch, view),
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  bullets: toggleList(nodes.bullet_list, "bullets"),
  numbers: toggleList(nodes.ordered_list, "numbers"),
};

function toggleList(type: NodeType, tool: Tool): Command {
  return (state, dispatch, view) =>
    isUsed(state, tool)
      ? liftListItem(nodes.list_item)(state, dispatch)
      : wrapInList(type)(state, dispatch, view);
}

export function isUsed(state: EditorState, tool: Tool): boolean {
  const { $from, from, to, empty } = state.selection;
  if (tool === "heading") return $from.parent.type === nodes.heading;
  if (tool === "bullets") return listAround($from) === nodes.bullet_list;
  if (tool === "numbers") return listAround($from) === nodes.ordered_list;
  const mark = marks[tool];
  if (empty) return Boolean(mark.isInSet(state.storedMarks ?? $from.marks()));
  return state.doc.rangeHasMark(from, to, mark);
}

function listAround($from: ResolvedPos): NodeType | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (type === nodes.bullet_list || type === nodes.ordered_list) return type;
  }
  return null;
}

/** The link at the cursor; null: there is none. */
export function linkAt(state: EditorState): string | null {
  const { $from, from, to, empty } = state.selection;
  let found = empty ? marks.link.isInSet($from.marks()) : undefined;
  state.doc.nodesBetween(from, to, (node) => {
    found ??= marks.link.isInSet(node.marks);
  });
  return found ? String(found.attrs.href) : null;
}

/** Makes what is selected a link; with nothing selected the address itself is written. Empty: it is none any more. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const { tr } = state;
    if (href === "") dispatch?.(tr.removeMark(from, to, marks.link));
    else if (empty)
      dispatch?.(tr.replaceSelectionWith(schema.text(href, [marks.link.create({ href })]), false));
    else dispatch?.(tr.addMark(from, to, marks.link.create({ href })));
    return true;
  };
}

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Tab is not taken: it leads on, out of the field. */
export function startState(doc: EditorState["doc"]): EditorState {
  return EditorState.create({
    doc,
    plugins: [
      history(),
      inputRules({
        rules: [
          textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 1 }),
          textblockTypeInputRule(/^##\s$/, nodes.heading, { level: 2 }),
          wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
          wrappingInputRule(/^1\.\s$/, nodes.ordered_list),
        ],
      }),
      keymap({
        "Mod-z": undo,
        "Mod-y": redo,
        "Shift-Mod-z": redo,
        "Mod-b": commandOf.strong,
        "Mod-i": commandOf.em,
        Enter: splitListItem(nodes.list_item),
        "Shift-Enter": chainCommands(exitCode, lineBreak),
      }),
      keymap(baseKeymap),
    ],
  });
}
