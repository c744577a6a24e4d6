let region: HTMLElement | null = null;
let scheduled = false;
let waiting: string[] = [];

/**
 * Says something to screen readers when they have a moment. What comes within a second and a half is said together,
 * so that a busy thread does not talk without end.
 */
export function announce(text: string): void {
  region ??= makeRegion();
  waiting.push(text);
  if (scheduled) return;
  scheduled = true;
  setTimeout(() => {
    region!.textContent = [...new Set(waiting)].join('. ');
    waiting = [];
    scheduled = false;
  }, 1500);
}

function makeRegion(): HTMLElement {
  const made = document.createElement('div');
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  made.id = 'announcements';
  document.body.append(made);
  return made;
}
