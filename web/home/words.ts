import { addWords } from '../base/words.ts';

addWords('home', {
  nl: {
    title: 'Leer van elkaars werk',
    lead: 'Stel een vraag, denk mee en deel wat werkt. Met collega’s van andere gemeenten, met partners en met bewoners.',
    hello: 'Dag {{name}}',
    door: 'Lees en accepteer de voorwaarden van {{space}}',
    newSpace: 'Begin een ruimte',
    recent: 'Net besproken',
    recentEmpty: 'Er zijn nog geen gesprekken. Kies een ruimte en begin het eerste.',
    spaces: 'Ruimtes',
    spacesEmpty: 'Er zijn nog geen ruimtes die je mag lezen. Log in, of vraag de beheerder om toegang.',
    join: 'Account maken',
    signIn: 'Inloggen',
  },
  en: {
    title: 'Learn from each other’s work',
    lead: 'Ask a question, think along and share what works. With colleagues from other municipalities, partners and residents.',
    hello: 'Hello {{name}}',
    door: 'Read and accept the terms of {{space}}',
    newSpace: 'Start a space',
    recent: 'Just discussed',
    recentEmpty: 'There are no conversations yet. Choose a space and start the first one.',
    spaces: 'Spaces',
    spacesEmpty: 'There are no spaces that you may read yet. Sign in, or ask the administrator for access.',
    join: 'Create account',
    signIn: 'Sign in',
  },
});
