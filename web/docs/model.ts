/** What the page of the API is given; made from the OpenAPI document (`server/base/api-docs/model.ts`). */
export type ApiDocs = {
  /** What every path begins with: `/api/v1`. */
  base: string;
  version: string;
  /** Where this community is: `https://leerkring.example`. */
  site: string;
  groups: { tag: string; description: string; operations: ApiOperation[] }[];
  schemas: { name: string; fields: ApiField[] }[];
  /** Codes of refusals, each with a text `problems:{code}`. */
  codes: string[];
};

export type ApiOperation = {
  id: string;
  method: string;
  path: string;
  summary: string;
  guard: 'anyone' | 'signedIn' | 'verified' | 'administrator';
  parameters: (ApiField & { place: 'path' | 'query' })[];
  body: ApiField[];
  replies: { status: string; type: ApiType | null; fields: ApiField[] }[];
  refusals: { status: string; description: string }[];
};

/** A kind of value: a plain one, a shared schema to link to, a list, or one of several. */
export type ApiType = { text: string; schema?: string } | { listOf: ApiType } | { any: ApiType[] };

/** A bound, by the key of its words, with its value; `pattern` is a regular expression. */
export type ApiLimit = [
  'default' | 'atLeast' | 'atMost' | 'lengthAtMost' | 'itemsAtMost' | 'pattern',
  string,
];

export type ApiField = {
  /** Fields of nested objects have a path: `grants[].level`. */
  name: string;
  type: ApiType;
  required: boolean;
  description: string;
  limits: ApiLimit[];
};
