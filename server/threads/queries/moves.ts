import { sql } from 'kysely';
import type { Db } from '../../base/database/viewer.ts';
import type { MoveRequest } from '../schema.ts';

/** Whether people could read a thread in the target who cannot read it in the source; judged by the grants. */
export async function isWider(db: Db, source: number, target: number): Promise<boolean> {
  const { rows } = await sql<{ wider: boolean }>`
    select is_wider(${source}::bigint, ${target}::bigint) as wider`.execute(db);
  return rows[0]!.wider;
}

/** Puts the question to the author; an earlier one that was still open is withdrawn. */
export async function insertMoveRequest(db: Db, threadId: number, target: number): Promise<void> {
  await sql`select ask_to_move(${threadId}::bigint, ${target}::bigint)`.execute(db);
}

/** The open question, for the author and the moderators; undefined when there is none for this viewer. */
export async function findMoveRequest(db: Db, threadId: number): Promise<MoveRequest | undefined> {
  const { rows } = await sql<{
    targetId: number;
    targetName: string;
    audience: MoveRequest['audience'];
    askedByName: string;
    askedAt: Date;
  }>`select * from open_move(${threadId}::bigint)`.execute(db);
  const row = rows[0];
  return (
    row && {
      threadId,
      spaceId: row.targetId,
      space: row.targetName,
      audience: row.audience,
      askedBy: row.askedByName,
      askedAt: row.askedAt.toISOString(),
    }
  );
}

/** The author's answer. @returns the space that the thread left; null when nothing moved */
export async function answerMoveRequest(db: Db, threadId: number, accept: boolean): Promise<number | null> {
  const { rows } = await sql<{ source: number | null }>`
    select answer_move(${threadId}::bigint, ${accept}) as source`.execute(db);
  return rows[0]!.source;
}

/** @returns false when there was no question that this moderator could withdraw */
export async function withdrawMoveRequest(db: Db, threadId: number): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select withdraw_move(${threadId}::bigint) as done`.execute(
    db,
  );
  return rows[0]!.done;
}
