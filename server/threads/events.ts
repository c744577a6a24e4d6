/** Announced on `space:{id}` when a thread was opened there; payload `{ threadId }`. */
export const threadCreated = 'thread.created';
/** Announced on `thread:{id}` and `space:{id}`: title, pin, closure, answer, counts; payload `{ threadId }`. */
export const threadChanged = 'thread.changed';
