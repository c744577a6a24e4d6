import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Half of a start is reading program text; Node keeps what it made of it for the next time. It must be switched on
// before the rest is imported. Where the folder cannot be written (a container), it does nothing.
enableCompileCache(path.join(import.meta.dirname, '../node_modules/.cache/leerkring'));

const { serve } = await import('./serve.ts');
await serve(process.argv.slice(2));
