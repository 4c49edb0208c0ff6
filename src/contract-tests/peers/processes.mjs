// Processes of our own, ended one by one by what they are, never by name.
import { spawn } from 'node:child_process';
import net from 'node:net';

const running = new Set();

/** Starts a process; `output()` is all that it printed so far. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  const started = { child, stdout: '', stderr: '', output: () => started.stdout + started.stderr };
  child.stdout?.on('data', (text) => (started.stdout += text));
  child.stderr?.on('data', (text) => (started.stderr += text));
  running.add(child);
  started.ended = new Promise((resolve) => {
    child.on('error', (error) => {
      running.delete(child);
      started.stderr += error.message;
      resolve(-1);
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return started;
}

/** Waits until a process has printed what matches, and returns the match. */
export async function printed(started, pattern, seconds = 60) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const match = pattern.exec(started.output());
    if (match) {
      return match;
    }
    if (started.child.exitCode !== null || Date.now() > end) {
      throw new Error(`${started.child.spawnfile} did not get ready:\n${started.output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Ends what is still running of what was started here. */
export function stopAll() {
  running.forEach((child) => child.kill('SIGTERM'));
}

/** A port of the loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
