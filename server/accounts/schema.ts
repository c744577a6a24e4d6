import { type Static, Type } from 'typebox';

export const AuthorView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String({ description: 'Empty for a closed account: show "Oud-lid".' }),
    headline: Type.String(),
    organisation: Type.String(),
    former: Type.Boolean({ description: 'True when the account was closed.' }),
  },
  { $id: 'Author' },
);
export type AuthorView = Static<typeof AuthorView>;

export const ViewerView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    email: Type.String(),
    language: Type.Union([Type.Literal('nl'), Type.Literal('en'), Type.Null()]),
    administrator: Type.Boolean(),
    verified: Type.Boolean({ description: 'Has proved the mail address; before that reading only.' }),
  },
  { $id: 'Viewer' },
);
export type ViewerView = Static<typeof ViewerView>;

export const ProfileView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    headline: Type.String(),
    organisation: Type.String(),
    about: Type.String(),
    expertise: Type.Array(Type.String()),
    former: Type.Boolean(),
    placeholder: Type.Boolean({ description: 'Made by an import; nobody has claimed it yet.' }),
    createdAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'Profile' },
);
export type ProfileView = Static<typeof ProfileView>;

export const SignInView = Type.Object(
  {
    id: Type.Integer(),
    device: Type.String({ description: 'Browser and system in short, from the User-Agent.' }),
    createdAt: Type.String({ format: 'date-time' }),
    lastSeenAt: Type.String({ format: 'date-time' }),
    current: Type.Boolean(),
  },
  { $id: 'SignIn' },
);
export type SignInView = Static<typeof SignInView>;
