import { type Static, Type } from 'typebox';
import { Id } from '../base/ids.ts';

export const TermsParams = Type.Object({ termsId: Id });
export const SpaceParams = Type.Object({ spaceId: Id });

const date = Type.String({ format: 'date-time' });

/** One version of the terms of the community (`spaceId` null) or of a space. */
export const TermsView = Type.Object(
  {
    id: Type.Integer(),
    spaceId: Type.Union([Type.Integer(), Type.Null()], { description: 'Null: of the whole community.' }),
    version: Type.Integer(),
    bodyNl: Type.String({ description: 'Markdown, in Dutch.' }),
    bodyEn: Type.String({ description: 'Markdown, in English.' }),
    publishedAt: date,
    current: Type.Boolean({ description: 'The newest version is the one that counts.' }),
    accepted: Type.Union([date, Type.Null()], { description: 'When you accepted it.' }),
  },
  { $id: 'Terms' },
);
export type TermsView = Static<typeof TermsView>;

export const TermsList = Type.Object({ items: Type.Array(TermsView), next: Type.Null() });

export const NewTerms = Type.Object(
  {
    bodyNl: Type.String({ description: 'Markdown, in Dutch; at most 64 KiB.' }),
    bodyEn: Type.String({ description: 'Markdown, in English; at most 64 KiB.' }),
  },
  { additionalProperties: false },
);
export type NewTerms = Static<typeof NewTerms>;

export const Acceptance = Type.Object(
  { name: Type.String({ description: 'Your own name, 1 to 200 characters.' }) },
  { additionalProperties: false },
);

export const AcceptanceView = Type.Object(
  {
    termsId: Type.Integer(),
    spaceId: Type.Union([Type.Integer(), Type.Null()]),
    space: Type.String({
      description: 'Name of the space; empty for the community, and where you no longer come.',
    }),
    version: Type.Integer(),
    name: Type.String({ description: 'The name that you gave.' }),
    acceptedAt: date,
  },
  { $id: 'TermsAcceptance' },
);
export type AcceptanceView = Static<typeof AcceptanceView>;
