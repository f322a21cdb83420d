// Holds answers of the program against its description: node answers.js openapi.json answers.ndjson
// A line is {"who", "method", "path", "at", "status", "type", "body"}; what is wrong is printed, a line each.
import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';

const [, , descriptionFile, answersFile] = process.argv;
const description = JSON.parse(readFileSync(descriptionFile, 'utf8'));

// A client ignores what it does not know, so the description lets more come. Here nothing comes that is not described.
const close = (node) => {
  if (node === null || typeof node !== 'object') return;
  if ([node.type].flat().includes('object') && node.additionalProperties === undefined) node.additionalProperties = false;
  Object.values(node).forEach(close);
};
close(description.components);
close(description.paths);

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
addFormats(ajv);
ajv.addSchema(description, 'api');
const compiled = new Map();
const escape = (part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
const validator = (...at) => {
  const pointer = `api#/${at.map(escape).join('/')}`;
  if (!compiled.has(pointer)) compiled.set(pointer, ajv.compile({ $ref: pointer }));
  return compiled.get(pointer);
};

const wrong = new Map();
const seen = { answers: 0, operations: new Set() };
for (const line of readFileSync(answersFile, 'utf8').split('\n').filter(Boolean)) {
  const answer = JSON.parse(line);
  const name = `${answer.method.toUpperCase()} ${answer.path}`;
  const told = (what) => {
    const line = `${name} as ${answer.who}: ${answer.status} ${what}`;
    if (!wrong.has(line)) wrong.set(line, answer.at);
  };
  const operation = description.paths[answer.path]?.[answer.method];
  seen.answers++;
  seen.operations.add(name);
  const responses = operation?.responses ?? {};
  const response = responses[answer.status];
  if (!response) {
    told('is not described');
    continue;
  }

  const resolved = response.$ref ? description.components.responses[response.$ref.split('/').at(-1)] : response;
  const type = answer.type?.split(';')[0];
  if (!type && !resolved.content) continue;
  if (!resolved.content?.[type]) {
    if (!resolved.content?.['*/*']) told(`comes as ${type}, which is not described`);
    continue;
  }

  if (!type.endsWith('json')) continue;
  const holder = response.$ref ? response.$ref.slice(2).split('/') : ['paths', answer.path, answer.method, 'responses', String(answer.status)];
  const holds = validator(...holder, 'content', type, 'schema');
  if (!holds(answer.body))
    for (const error of holds.errors.slice(0, 4)) told(`${error.instancePath.replaceAll(/\/\d+/g, '/*')} ${error.message} ${JSON.stringify(error.params)}`);
}

console.log(`${seen.answers} answers of ${seen.operations.size} operations, ${wrong.size} wrong`);
for (const [line, at] of wrong) console.log(`${line} (${at})`);
process.exit(wrong.size ? 1 : 0);
