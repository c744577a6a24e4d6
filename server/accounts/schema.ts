import { type Static, Type } from 'typebox';

export const AuthorView = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String({ description: 'Empty for a closed account: show "Oud-lid".' }),
    headline: Type.String(),
    organisation: Type.String(),
    former: Type.Boolean({ description: 'True when the account was closed.' }),
    formerPartner: Type.Boolean({
      description: 'Wrote here for a partner organisation that takes part no more.',
    }),
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
    runs: Type.Optional(
      Type.Boolean({ description: 'Runs the platform, an organisation, a region or a space.' }),
    ),
    termsDue: Type.Optional(
      Type.Boolean({
        description:
          'The community’s terms have not been accepted (yet, or since they changed); until then you see what everyone sees.',
      }),
    ),
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
    organisations: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() }), {
      description: 'Where this person belongs now, by name.',
    }),
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

const NewPassword = Type.String({
  description: '12 to 200 characters; not your name, mail address or a very common one.',
});
const MailedToken = Type.String({ maxLength: 200, description: 'The token of the link in the letter.' });
const Email = Type.String({ description: 'At most 254 characters.' });

export const SignInBody = Type.Object({ email: Email, password: Type.String() });
export const RegisterBody = Type.Object({
  name: Type.String({ description: '1 to 200 characters.' }),
  email: Email,
  password: NewPassword,
});
export const ProfileBody = Type.Partial(
  Type.Object({
    name: Type.String({ description: '1 to 200 characters.' }),
    headline: Type.String({ description: 'At most 200 characters.' }),
    organisation: Type.String({ description: 'At most 200 characters.' }),
    about: Type.String({ description: 'At most 4000 characters.' }),
    expertise: Type.Array(Type.String(), { description: 'At most 20 tags of at most 40 characters.' }),
    language: Type.Union([Type.Literal('nl'), Type.Literal('en'), Type.Null()]),
  }),
);
export type ProfileChange = Static<typeof ProfileBody>;
export const EmailBody = Type.Object({ email: Email });
export const TokenBody = Type.Object({ token: MailedToken });
export const ResetBody = Type.Object({ token: MailedToken, password: NewPassword });
export const PasswordBody = Type.Object({ current: Type.String(), password: NewPassword });
export const NewEmailBody = Type.Object({ email: Email, password: Type.String() });
export const ClosureBody = Type.Object({
  password: Type.String(),
  posts: Type.Union([Type.Literal('keep'), Type.Literal('blank')], {
    description: 'Keep what you wrote, or blank it.',
  }),
});

/** The same for a known and an unknown address. */
export const MailedView = Type.Object(
  { mailed: Type.Literal(true, { description: 'If there is something to say, a letter is on its way.' }) },
  { $id: 'Mailed' },
);
export const SignInList = Type.Object({ items: Type.Array(SignInView), next: Type.Null() });
export const AccountParams = Type.Object({
  accountId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});
export const SignInParams = Type.Object({
  signInId: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
});
