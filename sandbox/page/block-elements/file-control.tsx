import type { FileInput } from '@slack/types';
import { send } from '../api.js';
import { listOf } from '../input-values.js';
import { useSandbox } from '../sandbox-context.js';
import type { ControlProps } from './control.js';

/** A file goes into the sandbox as soon as it is picked, as in Slack; the input then holds its id. */
export function FileControl({ element, value, change, naming }: ControlProps<FileInput>) {
  const { screen, say } = useSandbox();
  const attached = listOf(value).length;
  const attach = async (files: readonly File[]) => {
    const sent = files.map(async (file) => {
      const content = btoa(String.fromCharCode(...new Uint8Array(await file.arrayBuffer())));
      return (await send('attach', { as: screen.me.id, name: file.name, content })).fileId ?? [];
    });
    change((await Promise.all(sent)).flat());
  };
  return (
    <span className="file">
      <input
        id={naming.id}
        type="file"
        accept={element.filetypes?.map((kind) => `.${kind}`).join(',')}
        multiple={(element.max_files ?? 10) > 1}
        aria-describedby={naming.describedBy}
        aria-invalid={naming.invalid}
        onChange={(event) => void attach([...(event.target.files ?? [])])}
      />
      {attached > 0 && <span className="hint">{say('files', { count: attached })}</span>}
    </span>
  );
}
