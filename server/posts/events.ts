/** Announced on `thread:{id}` when a post was written; payload `{ postId }`. */
export const postCreated = 'post.created';
/** Announced on `thread:{id}` after an edit, removal, restoration or blanking; payload `{ postId }`. */
export const postChanged = 'post.changed';
