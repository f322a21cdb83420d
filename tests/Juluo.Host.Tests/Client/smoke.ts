// Uses the generated types against a running program: what the compiler takes, the program answers.
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

declare const process: { argv: string[]; exit(code: number): never };
const [, , baseUrl = '', token = ''] = process.argv;
const client = createClient<paths>({ baseUrl, headers: { Accept: 'application/json', Authorization: `Bearer ${token}` } });

function must(truth: boolean, sentence: string): void {
  if (truth) return;
  console.error(sentence);
  process.exit(1);
}

const people = await client.GET('/people');
must(people.response.status === 200, 'the people are shown');

const inbox = await client.GET('/notifications');
const items: readonly { sentence: string }[] = inbox.data?.items ?? [];
must(Array.isArray(items), 'the inbox is a page');

const key = `smoke-${Date.now()}`;
const need = { text: `A typed client ${key}` };
const first = await client.POST('/me/needs', { body: need, params: { header: { 'Idempotency-Key': key } } });
const again = await client.POST('/me/needs', { body: need, params: { header: { 'Idempotency-Key': key } } });
must(first.response.ok && again.response.ok, 'a need is added');
must(again.response.headers.get('Idempotency-Replayed') === 'true', 'and added once');

const empty = await client.POST('/me/needs', { body: { text: '' } });
must(empty.response.status === 422 && empty.error?.status === 422, 'an error is a problem');

const refused = await client.GET('/settings/webhooks');
must(refused.response.status === 403, 'a scope that is not there is refused');
console.log('well');
