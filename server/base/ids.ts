import { Type } from 'typebox';
import { notFound } from './errors/problem.ts';

/** An id of the database: a whole number that JavaScript holds exactly. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** A post's number within its thread. */
export const PostNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/** The id at the beginning of an address such as `123-wat-doen-we-met`; anything else is the 404 of a thing that is not there. */
export function idOf(text: string): number {
  const id = Number(/^([0-9]{1,15})(?:-|$)/.exec(text)?.[1]);
  if (!Number.isSafeInteger(id) || id < 1) throw notFound();
  return id;
}
