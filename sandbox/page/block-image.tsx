import type { ImageElement } from '@slack/types';
import { useSandbox } from './sandbox-context.js';

interface BlockImageProps {
  readonly image: Pick<ImageElement, 'alt_text'> & ({ readonly image_url: string } | { readonly slack_file: object });
  readonly title?: string | undefined;
}

/** Our own, because the renderer puts a button without a name on every image. */
export function BlockImage({ image, title }: BlockImageProps) {
  const { say } = useSandbox();
  const address = addressOf(image);
  const picture =
    address === undefined ? (
      <p className="unsupported">{say('picture', { about: image.alt_text })}</p>
    ) : (
      <img src={address} alt={image.alt_text} />
    );
  if (title === undefined) return picture;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {picture}
    </figure>
  );
}

function addressOf(image: BlockImageProps['image']): string | undefined {
  if ('image_url' in image) return image.image_url;
  return 'url' in image.slack_file ? String(image.slack_file.url) : undefined;
}
