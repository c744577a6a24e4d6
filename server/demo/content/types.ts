/** How far a grant lets its grantee go; each level includes the ones before it. */
export type Level = 'read' | 'write' | 'moderate';

/** One row of who may enter a space. `organisation`, `region` and `account` hold the keys used in this folder. */
export type DemoGrant =
  | { grantee: 'everyone' | 'accounts' | 'professionals'; level: Level }
  | { grantee: 'organisation'; organisation: string; level: Level }
  | { grantee: 'region'; region: string; level: Level }
  | { grantee: 'account'; account: string; level: Level };

export type DemoOrganisation = {
  key: string;
  name: string;
  kind: 'municipality' | 'partner' | 'jointBody' | 'executiveAgency' | 'residentsGroup' | 'institute';
  place: string;
  code?: string;
  /** Whose mail may join by itself. */
  domain?: string;
  colour?: string;
  /** Keys of the people who run it. */
  administrators: string[];
};

/** `members` holds the keys of organisations, from when (a day) and perhaps until when. */
export type DemoRegion = {
  key: string;
  name: string;
  kind: 'labourMarket' | 'youth' | 'safety' | 'health' | 'other';
  coordinator: string;
  members: { organisation: string; since: string; until?: string }[];
};

/** `organisation` is the text shown on the profile; `memberOf` holds the keys that grants look at. */
export type DemoPerson = {
  key: string;
  email: string;
  name: string;
  headline: string;
  organisation: string;
  memberOf?: string[];
  about: string;
  expertise: string[];
  language: 'nl' | 'en';
  administrator?: true;
};

/** `createdBy` is a person's key. */
export type DemoSpace = {
  key: string;
  name: string;
  description: string;
  grants: DemoGrant[];
  /** The region whose exchange this is. */
  region?: string;
  createdBy: string;
};

/**
 * A reply. `hoursAfter` counts hours from the opening of the thread and rises through the list; `replyTo` is a post
 * number within the thread, where the opening post is 1. `body` is Markdown.
 */
export type DemoPost = {
  author: string;
  hoursAfter: number;
  body: string;
  replyTo?: number;
  answer?: true;
  reportsBack?: true;
};

/** `body` is the opening post. `askedBy` and `askedWhy` belong to a `researchQuestion` and to nothing else. */
export type DemoThread = {
  space: string;
  kind: 'discussion' | 'question' | 'researchQuestion';
  title: string;
  author: string;
  openedDaysAgo: number;
  body: string;
  askedBy?: string;
  askedWhy?: string;
  pinned?: true;
  closed?: true;
  posts: DemoPost[];
};
