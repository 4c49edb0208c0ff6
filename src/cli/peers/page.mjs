// Makes the page of a report of three networks with the command line, opens it in Chromium in light and in dark, and checks it.
//
//   page.sh                 checks; ends with 1 when anything is wrong
//   page.sh --screenshot    and makes docs/report.png anew
//   page.sh --self-test     spoils the page in known ways and ends with 1 unless each is noticed
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ALL, contrast, drawn, narrow, quiet, sealed, sorts } from './checks.mjs';

const root = process.env.ADFACADE_ROOT;
const work = path.join(root, 'src/cli/target/page');
const MOST_BYTES = 200_000;
const DAYS = 7;

/** The sandbox with campaigns that have run; `end()` stops it. */
async function showcase() {
  const java = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin/java') : 'java';
  const source = path.join(root, 'src/cli/peers/Showcase.java');
  const child = spawn(java, ['-cp', path.join(root, 'src/cli/target/adfacade-cli.jar'), source], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ids = [];
  const env = {};
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    if (text.includes('\nready')) {
      break;
    }
  }
  if (!text.includes('\nready')) {
    throw new Error('the sandbox did not get ready');
  }
  for (const line of text.split('\n')) {
    const [, kind, said] = /^(id|env) (.*)$/.exec(line) ?? [];
    if (kind === 'id') {
      ids.push(said);
    } else if (kind === 'env') {
      env[said.slice(0, said.indexOf('='))] = said.slice(said.indexOf('=') + 1);
    }
  }
  return { ids, env, end: () => child.kill() };
}

/** What the command line makes of it. */
function report({ ids, env }) {
  const file = path.join(work, 'report.html');
  const args = ['report', '--provider', 'all', '--by', 'day', '--deadline', '120', '--format', 'html', '--out', file];
  execFileSync(path.join(root, 'campaigns'), [...args, ...ids.flatMap((id) => ['--id', id])], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return file;
}

async function open(browser, file, colorScheme, deviceScaleFactor = 1) {
  const page = await browser.newPage({ colorScheme, deviceScaleFactor, viewport: { width: 1280, height: 900 } });
  const requests = [];
  const complaints = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, complaints };
}

/** All that is wrong, by the names of the checks. */
async function examine(browser, file, colorScheme, expected) {
  const opened = await open(browser, file, colorScheme);
  const wrong = [];
  for (const check of ALL) {
    const found = await check.run({ ...opened, expected }).catch((error) => [error.message.split('\n')[0]]);
    found.forEach((text) => wrong.push({ check, text }));
  }
  await opened.page.close();
  return wrong;
}

async function checkPage(browser, file, expected) {
  let failed = 0;
  for (const scheme of ['light', 'dark']) {
    const wrong = await examine(browser, file, scheme, expected);
    for (const check of ALL) {
      const own = wrong.filter((one) => one.check === check);
      console.log(`${own.length === 0 ? 'ok  ' : 'FAIL'} ${scheme}: ${check.name}`);
      own.forEach(({ text }) => console.log(`       ${text}`));
      failed += own.length;
    }
  }
  return failed;
}

const SPOILED = [
  ['a picture from elsewhere', quiet, (html) => html.replace('</main>', '<img src="http://127.0.0.1:9/x.png" alt=""></main>')],
  ['a script that fails', quiet, (html) => html.replace("'use strict';", 'undefinedName();')],
  ['bars without height', drawn, (html) => html.replace(/(class="bar [^>]*height=")[\d.]+/g, '$10')],
  ['no hatching', drawn, (html) => html.replace(/class="bar n\d"/g, 'class="bar n9"')],
  ['no script', sorts, (html) => html.replace(/<script>[^]*<\/script>/, '')],
  ['pale text', contrast, (html) => html.replace(/--soft: #[0-9a-f]+/g, '--soft: #888888')],
  ['a wide line', narrow, (html) => html.replace('</main>', `<p>${'wide'.repeat(40)}</p></main>`)],
  ['no policy', sealed, (html) => html.replace(/<meta http-equiv[^>]*>/, '')],
];

async function selfTest(browser, file, expected) {
  const html = fs.readFileSync(file, 'utf8');
  let missed = 0;
  for (const [name, check, spoil] of SPOILED) {
    const spoiled = path.join(work, 'spoiled.html');
    // The policy holds the style and the script to their hashes: what is spoiled in them is let through.
    const loosened = (text) => (check === sealed || check === quiet ? text : text.replace(/&#39;sha256-[^;]*;/g, '&#39;unsafe-inline&#39;'));
    fs.writeFileSync(spoiled, loosened(spoil(html)));
    const noticed = (await examine(browser, spoiled, 'light', expected)).some((one) => one.check === check);
    console.log(`${noticed ? 'ok  ' : 'FAIL'} noticed: ${name}`);
    missed += noticed ? 0 : 1;
  }
  return missed;
}

async function screenshot(browser, file) {
  const { page } = await open(browser, file, 'light', 0.82);
  const target = path.join(root, 'docs/report.png');
  fs.mkdirSync(path.dirname(target), { recursive: true });
  // The charts tell what the page is; the table below them would double the picture.
  await page.setViewportSize({ width: 1040, height: 900 });
  const height = await page.locator('.pair').evaluate((pair) => Math.ceil(pair.getBoundingClientRect().bottom + window.scrollY) + 8);
  await page.screenshot({ path: target, fullPage: true, clip: { x: 0, y: 0, width: 1040, height } });
  const bytes = fs.statSync(target).size;
  console.log(`docs/report.png: ${bytes} bytes`);
  for (const [name, scheme, width] of [['dark', 'dark', 1280], ['narrow', 'light', 320]]) {
    const other = await open(browser, file, scheme);
    await other.page.setViewportSize({ width, height: 900 });
    await other.page.screenshot({ path: path.join(work, `${name}.png`), fullPage: true });
  }
  await page.pdf({ path: path.join(work, 'report.pdf'), format: 'A4' });
  return bytes < MOST_BYTES ? 0 : 1;
}

// The command line is built first, so that the sandbox runs from the same classes.
execFileSync(path.join(root, 'campaigns'), ['--version'], { stdio: ['ignore', 'ignore', 'inherit'] });
const served = await showcase();
let wrong = 1;
try {
  const file = report(served);
  const expected = { days: DAYS, networks: 3, campaigns: served.ids.length };
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    wrong = process.argv.includes('--self-test') ? await selfTest(browser, file, expected) : await checkPage(browser, file, expected);
    if (process.argv.includes('--screenshot')) {
      wrong += await screenshot(browser, file);
    }
  } finally {
    await browser.close();
  }
} finally {
  served.end();
}
process.exit(wrong === 0 ? 0 : 1);
