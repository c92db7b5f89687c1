import { lengthOf } from './characters.ts';
import { passed, refused, type Checked } from './checked.ts';

const longestUrl = 2_048;

/** An http or https URL, kept as written but for white space around it. */
export function checkHttpUrl(text: string): Checked<string> {
  const trimmed = text.trim();
  const url = lengthOf(trimmed) <= longestUrl && URL.canParse(trimmed) ? new URL(trimmed) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
    ? passed(trimmed)
    : refused(text, 'INVALID_FORMAT', `is no URL: http:// or https:// with a host, at most ${longestUrl} characters`);
}

/** The URL of a picture: an http(s) URL whose path ends in .png, .jpg or .jpeg (docs/contracts/pylon.md, POST /contacts). */
export function checkImageUrl(text: string): Checked<string> {
  const url = checkHttpUrl(text);
  return url.ok && /\.(png|jpe?g)$/i.test(new URL(url.value).pathname)
    ? url
    : refused(text, 'INVALID_FORMAT', 'is no picture: an http(s) URL whose path ends in .png, .jpg or .jpeg');
}
