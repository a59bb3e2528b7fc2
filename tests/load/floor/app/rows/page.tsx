import { connections } from "../../connections";

type Row = { id: number; title: string; owner: string; standing: string; at: Date };
type Props = { searchParams: Promise<{ rows?: string }> };

export const dynamic = "force-dynamic";

/** One query, as many rows as asked for: the least that a page of ours could cost. */
export default async function RowsPage({ searchParams }: Props) {
  const { rows: most } = await searchParams;
  const { rows } = await connections().query<Row>(
    `select id, title, owner, standing, at from "FloorRow" order by id limit $1`,
    [Number(most ?? 20)],
  );
  return (
    <main>
      <h1>Rows</h1>
      <table>
        <tbody>
          {rows.map(({ id, title, owner, standing, at }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/rows?from=${id}`}>{title}</a>
              </th>
              <td>{owner}</td>
              <td>{standing}</td>
              <td>{at.toISOString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
