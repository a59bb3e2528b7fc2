import { connections } from "../../connections";

export const dynamic = "force-dynamic";

async function insert(data: FormData) {
  "use server";
  await connections().query(`insert into "FloorDeed" (text) values ($1)`, [
    String(data.get("text")),
  ]);
}

/** A form with one field and one insert behind it: the least that a deed of ours could cost. */
export default function WritePage() {
  return (
    <main>
      <form action={insert}>
        <label>
          Text <input name="text" />
        </label>
        <button type="submit">Send</button>
      </form>
    </main>
  );
}
