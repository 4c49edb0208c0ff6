#!/usr/bin/env node
// Holds the command line, and our own sandbox, against Stoplight Prism, a mock server and validator that no one here wrote.
//
//   node prism.mjs               every verb against Prism's mock of each spec, then through Prism in front of the sandbox
//   node prism.mjs --mock        the first half alone
//   node prism.mjs --proxy       the second half alone
//   node prism.mjs --self-test   the same on specs that were spoiled on purpose, which has to be noticed
//
// Run by ./prism.sh, which installs what this needs.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, printed, start, stopAll } from './processes.mjs';
import { operations, readSpec } from './spec.mjs';
import { tap } from './tap.mjs';
import { NETWORKS } from './verbs.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = process.env.ADFACADE_ROOT ?? path.resolve(HERE, '../../..');
const CAMPAIGNS = path.join(ROOT, 'campaigns');
const PRISM = path.join(HERE, 'node_modules/@stoplight/prism-cli/dist/index.js');
const WORK = fs.mkdtempSync(path.join(HERE, 'specs-'));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => process.exit(1));
}
process.on('exit', () => {
  stopAll();
  fs.rmSync(WORK, { recursive: true, force: true });
});

/** Credentials of the right form; the mock looks at no more. */
function made() {
  const { privateKey } = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    WHOP_API_KEY: 'made-up',
    WHOP_ACCOUNT_ID: 'biz_xxxxxxxxxxxxxx',
    TOPSORT_API_KEY: 'made-up',
    TOPSORT_VENDOR_ID: 'vendor-1',
    TOPSORT_CURRENCY: 'USD',
    WALMART_CONSUMER_ID: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
    WALMART_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    WALMART_KEY_VERSION: '1',
    WALMART_AUTH_TOKEN: 'made-up',
    WALMART_ADVERTISER_ID: '12345',
  };
}

/** Prism on a copy of this spec, its answers coming from its examples or from a server behind it. */
async function prism(spec, upstream) {
  const file = path.join(WORK, `${crypto.randomUUID()}.json`);
  fs.writeFileSync(file, JSON.stringify(spec));
  const port = await freePort();
  const mode = upstream ? ['proxy', file, upstream] : ['mock', file];
  const server = start(process.execPath, [PRISM, ...mode, '-h', '127.0.0.1', '-p', String(port), '--errors']);
  await printed(server, /Prism is listening/);
  return { url: `http://127.0.0.1:${port}`, stop: () => server.child.kill('SIGTERM') };
}

/** Runs every verb of a network; returns what went by and what went wrong. */
async function drive(network, spec, environment, upstream) {
  const known = operations(spec);
  const server = await prism(spec, upstream);
  const line = await tap(server.url, network.base, known, upstream ? {} : network.examples);
  const problems = [];
  let id = network.id;
  for (const { args, code = 0, makes } of network.runs) {
    const before = line.seen.length;
    const meant = { id, live: network.live, name: (!upstream && network.exampleName) || 'Peers' };
    const [verb, ...rest] = args.map((word) => meant[word] ?? word);
    const words = [verb, '--provider', network.provider, ...rest, ...(makes ? ['--json'] : [])];
    const variable = `${network.provider.toUpperCase()}_BASE_URL`;
    const ran = start(CAMPAIGNS, words, {
      env: { ...process.env, ...environment, ...network.environment, [variable]: line.url },
    });
    const ended = await ran.ended;
    // A mock keeps nothing of what it is told to change, and after its first page comes its first page: both are told.
    const told = ended === 4 || (ended === 1 && ran.output().includes('says that there is more of the list'));
    if (ended !== code && !(told && code === 0 && !upstream)) {
      problems.push(`'${words.join(' ')}' ended with ${ended}, not ${code}: ${ran.output().trim()}`);
    } else if (makes && upstream) {
      id = JSON.parse(ran.stdout).id;
    }
    if (code === 2 && line.seen.length > before) {
      problems.push(`'${words.join(' ')}' is refused but has sent ${line.seen[before].request}`);
    }
  }
  for (const path of network.requests ?? []) {
    const answer = await fetch(line.url + path, { headers: { authorization: `Bearer ${environment.TOPSORT_API_KEY}` } });
    const text = await answer.text();
    if (!answer.ok) {
      problems.push(`${path} was answered with ${answer.status}: ${text}`);
    }
  }
  line.close();
  server.stop();
  for (const exchange of line.seen) {
    exchange.violations.forEach((text) => problems.push(`${exchange.request} ${exchange.sent}\n    ${text}`));
    if (!exchange.operation) {
      problems.push(`${exchange.request} is no operation of the spec`);
    }
  }
  const reached = new Set(line.seen.map((exchange) => exchange.operation));
  network.reaches.filter((o) => !reached.has(o)).forEach((o) => problems.push(`${o} was not reached`));
  known
    .filter((o) => !network.reaches.includes(o.id) && !network.beyond.includes(o.id))
    .forEach((o) => problems.push(`${o.id} is new: say in verbs.mjs whether a verb reaches it`));
  return {
    problems,
    runs: network.runs.length,
    requests: line.seen.length,
    violations: line.seen.reduce((sum, exchange) => sum + exchange.violations.length, 0),
    reached: network.reaches.filter((o) => reached.has(o)).length,
  };
}

/** The sandbox as a process of its own, and what its one line of JSON says. */
async function sandbox() {
  const served = start(CAMPAIGNS, ['sandbox']);
  const access = JSON.parse((await printed(served, /^\{.*\}$/m, 120))[0]);
  const environment = {};
  const bases = {};
  for (const [provider, settings] of Object.entries(access)) {
    for (const [name, value] of Object.entries(settings)) {
      if (name === 'baseUrl') {
        bases[provider] = value;
      } else {
        environment[`${provider}_${name.replace(/([A-Z])/g, '_$1')}`.toUpperCase()] = value;
      }
    }
  }
  return { environment, bases, stop: () => served.child.kill('SIGTERM') };
}

/** All networks in one mode; `spoil` changes each spec first. */
async function all(mode, spoil = (spec) => spec) {
  const ours = mode === 'proxy' ? await sandbox() : undefined;
  const total = { networks: 0, runs: 0, requests: 0, operations: 0, violations: 0, problems: 0 };
  for (const network of NETWORKS) {
    const spec = spoil(readSpec(path.join(ROOT, 'specs', `${network.spec}.yaml`)), network);
    const base = ours?.bases[network.provider];
    const upstream = base && network.upstream ? network.upstream(base) : base;
    const result = await drive(network, spec, ours ? ours.environment : made(), upstream);
    total.networks++;
    total.runs += result.runs;
    total.requests += result.requests;
    total.operations += result.reached;
    total.violations += result.violations;
    total.problems += result.problems.length;
    result.problems.forEach((problem) => console.error(`${mode}, ${network.name}: ${problem}`));
  }
  ours?.stop();
  console.log(
    `prism ${mode}: ${total.networks} specs, ${total.runs} runs of ${verbs()} verbs, ${total.requests} requests,`
      + ` ${total.operations} operations reached, ${total.violations} violations, ${total.problems} problems`,
  );
  return total;
}

function verbs() {
  return new Set(NETWORKS.flatMap((network) => network.runs.map(({ args }) => args[0]))).size;
}

/** Specs spoiled so that what is sent, what is answered, or what is reached no longer fits. */
async function selfTest() {
  const sent = await all('mock', (spec) => {
    for (const item of Object.values(spec.paths)) {
      for (const operation of Object.values(item)) {
        if (operation.operationId) {
          operation.parameters = [
            ...(operation.parameters ?? []),
            { name: 'X-Spoiled', in: 'header', required: true, schema: { type: 'string' } },
          ];
        }
      }
    }
    return spec;
  });
  const gone = await all('mock', (spec, network) => {
    for (const item of Object.values(spec.paths)) {
      for (const [method, operation] of Object.entries(item)) {
        if (operation.operationId === network.reaches[0]) {
          delete item[method];
        }
      }
    }
    return spec;
  });
  const noticed = sent.violations > 0 && gone.problems > 0;
  console.log(noticed ? 'self-test: both spoiled specs were noticed' : 'self-test: a spoiled spec went UNNOTICED');
  return noticed;
}

const mode = process.argv[2];
await start(CAMPAIGNS, ['--version'], { stdio: ['ignore', 'pipe', 'inherit'] }).ended;
if (mode === '--self-test') {
  process.exit((await selfTest()) ? 0 : 1);
}
let problems = 0;
for (const half of ['mock', 'proxy']) {
  if (mode === undefined || mode === `--${half}`) {
    problems += (await all(half)).problems;
  }
}
process.exit(problems === 0 ? 0 : 1);
