import type { DataTableBlock, RichTextBlock, TableBlock } from '@slack/types';
import { keyed } from './keyed.js';
import { ShownRichText } from './shown.js';

type Cell = TableBlock['rows'][number][number];

/** Our own frame, so that the first row is read as headings; the renderer draws what stands in the cells. */
export function BlockTable({ block }: { readonly block: TableBlock | DataTableBlock }) {
  const [headings = [], ...rows] = block.rows;
  const rowHeading = block.type === 'data_table' ? block.row_header_column_index : undefined;
  const columns = block.type === 'table' ? (block.column_settings ?? []) : [];
  return (
    <table>
      {block.type === 'data_table' && <caption>{block.caption}</caption>}
      <thead>
        <tr>
          {keyed(headings).map(({ key, part }, column) => (
            <th key={key} scope="col" style={{ textAlign: columns[column]?.align }}>
              <ShownRichText block={richText(part)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows).map(({ key, part: cells }) => (
          <tr key={key}>
            {keyed(cells).map((cell, column) => {
              const Box = column === rowHeading ? 'th' : 'td';
              return (
                <Box key={cell.key} style={{ textAlign: columns[column]?.align }}>
                  <ShownRichText block={richText(cell.part)} />
                </Box>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function richText(cell: Cell): RichTextBlock {
  if (cell.type === 'rich_text') return cell;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: unbroken(cell.text) }] }],
  };
}

/** A date is read in one piece: browsers break lines at its hyphens. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\d)-(?=\d)/g, '\u2011');
}
