const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe inside an element or a quoted attribute, for the few places where Lit takes no expression. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] as string);
}
