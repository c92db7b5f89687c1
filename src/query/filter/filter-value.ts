/** A filter in the shape of the GraphQL input: plain JSON, as views store it. It is read by parseContactFilter. */
export interface ContactFilterValue {
  and?: ContactFilterValue[] | null;
  or?: ContactFilterValue[] | null;
  not?: ContactFilterValue | null;
  [field: string]: unknown;
}
