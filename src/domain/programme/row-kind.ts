/**
 * What a row of the main list is. `posts`: a council's post and its holder, so that a council stands once, a post may be
 * vacant, and one person may hold several. `people`: somebody, who stands once.
 */
export const rowKinds = ["posts", "people"] as const;
export type RowKind = (typeof rowKinds)[number];

/** Whether a row of the main list is a council's post and its holder, rather than a person. */
export function rowsArePosts({ rows }: { readonly rows?: RowKind | undefined }): boolean {
  return rows === "posts";
}
