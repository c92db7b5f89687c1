/** Two people, as the mark of what a browser shows: a file of its own would be one more request. */
export const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0b5bd3"/><g fill="#fff"><circle cx="12" cy="12" r="4"/><path d="M4 25a8 8 0 0 1 16 0z"/><circle cx="22" cy="13" r="3"/><path d="M22 18a6 6 0 0 1 6 7h-6z"/></g></svg>';

/** The mark as the icon of a page. */
export const markUrl = `data:image/svg+xml,${encodeURIComponent(mark)}`;
