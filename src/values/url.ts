import { lengthOf } from './characters.ts';
import { ok, refused, type Checked } from './checked.ts';

const maxUrlLength = 2_048;

/** An http or https URL, kept as written but for white space around it. */
export function checkHttpUrl(text: string): Checked<string> {
  const trimmed = text.trim();
  const url = lengthOf(trimmed) <= maxUrlLength && URL.canParse(trimmed) ? new URL(trimmed) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
    ? ok(trimmed)
    : refused(
        text,
        'INVALID_FORMAT',
        `is not a URL: http:// or https:// with a host, at most ${maxUrlLength} characters`,
      );
}

/** The URL of a picture: an http(s) URL whose path ends in .png, .jpg or .jpeg (docs/contracts/pylon.md, POST /contacts). */
export function checkImageUrl(text: string): Checked<string> {
  const url = checkHttpUrl(text);
  return url.ok && /\.(png|jpe?g)$/i.test(new URL(url.value).pathname)
    ? url
    : refused(text, 'INVALID_FORMAT', 'is not a picture: an http(s) URL whose path ends in .png, .jpg or .jpeg');
}
