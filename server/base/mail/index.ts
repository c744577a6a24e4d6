import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer from 'nodemailer';

/** A letter, as a pure function made it: plain text, because every mail program shows it well. */
export type Letter = { subject: string; text: string };

export type Mailer = {
  /** Sends one letter; resolves when the next server has taken it. Rejects when it has not: the job tries again. */
  send(to: string, letter: Letter, language: string): Promise<void>;
  /** Where the demo keeps its mail; null when mail really leaves. */
  folder: string | null;
};

type MailSettings = { smtpUrl?: string | undefined; from: string; folder: string };

/** SMTP when there is a server for it; otherwise each letter becomes a file that the demo shows at /demo/mail. */
export function openMailer({ smtpUrl, from, folder }: MailSettings): Mailer {
  if (smtpUrl) {
    const transport = nodemailer.createTransport(smtpUrl);
    return {
      folder: null,
      async send(to, { subject, text }, language) {
        await transport.sendMail({ from, to, subject, text, headers: headers(language) });
      },
    };
  }
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    folder,
    async send(to, { subject, text }, language) {
      const { message } = await transport.sendMail({
        from,
        to,
        subject,
        text,
        headers: headers(language),
        textEncoding: 'base64',
      });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${Math.random().toString(36).slice(2, 8)}.eml`;
      await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
  };
}

// Answers by machines ("out of office") would come back to nobody.
const headers = (language: string) => ({ 'Auto-Submitted': 'auto-generated', 'Content-Language': language });

/** Names of the kept letters, newest first, at most 200. */
export async function listMail(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter(name => /^[0-9TZ-]+-[a-z0-9]+\.eml$/.test(name))
    .sort()
    .reverse()
    .slice(0, 200);
}

/** One kept letter as it would have been sent; null when there is none of that name. */
export async function readMail(folder: string, name: string): Promise<Buffer | null> {
  if (!(await listMail(folder)).includes(name)) return null;
  return readFile(join(folder, name));
}
