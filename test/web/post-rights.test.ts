import t from 'tap';
import { postRights } from '../../server/posts/policy.ts';

const none = {
  reply: false,
  edit: false,
  markAnswer: false,
  reportBack: false,
  answerMove: false,
  moderate: false,
};
const member = { ...none, reply: true };
const moderator = { ...member, edit: true, markAnswer: true, moderate: true };
const question = { kind: 'question' as const, removed: false };
const post = (change: object = {}) => ({
  number: 2,
  removed: null,
  editedAt: null,
  author: { id: 7 },
  ...change,
});
const may = (rights: object) =>
  Object.entries(rights)
    .filter(([, allowed]) => allowed)
    .map(([name]) => name);

t.test('what a reader without an account may do: nothing', async t => {
  t.strictSame(may(postRights(post({ editedAt: '2026-01-01T00:00:00Z' }), question, null, none)), []);
});

t.test('an author edits and removes; another member only replies', async t => {
  t.strictSame(may(postRights(post(), question, 7, member)), ['reply', 'edit', 'remove']);
  t.strictSame(may(postRights(post(), question, 8, member)), ['reply']);
  t.strictSame(may(postRights(post({ editedAt: 'x' }), question, 8, member)), ['reply', 'history']);
});

t.test('in a closed thread an author can still take away what should not be public', async t => {
  t.strictSame(may(postRights(post(), question, 7, none)), ['remove']);
});

t.test('who removed it brings it back, and nobody brings back what was blanked', async t => {
  t.strictSame(may(postRights(post({ removed: 'byAuthor' }), question, 7, member)), ['restore']);
  t.strictSame(may(postRights(post({ removed: 'byAuthor' }), question, 9, moderator)), []);
  t.strictSame(may(postRights(post({ removed: 'byModerator' }), question, 7, member)), []);
  t.strictSame(may(postRights(post({ removed: 'byModerator' }), question, 9, moderator)), ['restore']);
  t.strictSame(may(postRights(post({ removed: 'blanked', editedAt: 'x' }), question, 9, moderator)), []);
});

t.test('an answer is a reply to a question, never the question itself', async t => {
  const asker = { ...member, markAnswer: true };
  t.ok(postRights(post(), question, 8, asker).markAnswer);
  t.notOk(postRights(post({ number: 1 }), question, 8, asker).markAnswer);
  t.notOk(postRights(post(), { kind: 'discussion', removed: false }, 8, asker).markAnswer);
});
