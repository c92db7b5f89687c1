/** The legacy APIs whose answers an import reads as they are. A name is also the label of that system's ids. */
export const dialects = ['pathbound', 'whautomate', 'pristinesend', 'orgcrm', 'pylon'] as const;
export type ImportDialect = (typeof dialects)[number];
