/** What this community is called, on pages and under letters. */
export const COMMUNITY_NAME = 'Leerkring';
