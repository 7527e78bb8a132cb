/** Edges nearer than this in twips are the same column's; rows drawn by hand never meet exactly. */
const SAME_EDGE = 40;

/**
 * How many columns of the table each cell takes, from the edges that its rows have in common.
 * @param rows positions of the cells' edges in each row, one more than cells; empty where they are not known
 */
export function columnSpans(rows: readonly (readonly number[])[]): number[][] {
  const columns: number[] = [];
  for (const edge of rows.flat().sort((a, b) => a - b)) {
    const last = columns.at(-1);
    if (last === undefined || edge - last > SAME_EDGE) columns.push(edge);
  }
  return rows.map((edges) => {
    const indexes = edges.map((edge) => columnOf(columns, edge));
    return indexes.slice(1).map((index, cell) => Math.max(1, index - indexes[cell]!));
  });
}

/** The last column edge that is not beyond this one. */
function columnOf(columns: readonly number[], edge: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns[middle]! <= edge) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
