/**
 * The URL of a request with every percent sign of its path that begins no escape sequence of UTF-8 standing for itself, so
 * that /contacts/100% is a path that leads nowhere instead of one that no route can look at.
 */
export function wellFormedUrl(url: string): string {
  const end = url.indexOf('?');
  const path = end === -1 ? url : url.slice(0, end);
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + (end === -1 ? '' : url.slice(end));
  }
}
