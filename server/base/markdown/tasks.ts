import type { MarkdownIt, StateCore } from 'markdown-it';

const box = /^\[([ xX])\](?:[ \t]|$)/;

/**
 * Task lists: `- [ ] text` and `- [x] text`. A sign instead of an `<input>`: nothing can be ticked in a post, and
 * a form field would need a label in the reader's language.
 */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'tasks', markTasks);
  md.renderer.rules.task_box = (tokens, index) => {
    const done = tokens[index]?.info === 'done';
    const sign = done ? '☑' : '☐';
    return `<span class="task-box${done ? ' is-done' : ''}" role="img" aria-label="${sign}">${sign}</span> `;
  };
}

function markTasks(state: StateCore): void {
  for (let index = 2; index < state.tokens.length; index++) {
    const [item, paragraph, inline] = state.tokens.slice(index - 2, index + 1);
    if (item?.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open' || !inline?.children)
      continue;
    const text = inline.children[0];
    const match = text?.type === 'text' ? box.exec(text.content) : null;
    if (!text || !match) continue;
    text.content = text.content.slice(match[0].length);
    const sign = new state.Token('task_box', '', 0);
    sign.info = match[1] === ' ' ? 'open' : 'done';
    inline.children.unshift(sign);
    item.attrJoin('class', 'task-item');
  }
}
