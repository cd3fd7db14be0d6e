import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export async function freePort() {
  const server = createServer();
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise(closed => server.close(closed));
  return port;
}

// Runs Apache with apache.conf, whose variables are the settings, until the answer of this is called.
export async function startApache(port, settings) {
  const folder = await mkdtemp(join(tmpdir(), 'apache-'));
  // As root, Apache's workers are somebody else, who may not enter the checkout.
  await chmod(folder, 0o755);
  await cp(join(import.meta.dirname, 'pages'), join(folder, 'pages'), { recursive: true });
  const apache = spawn('/usr/sbin/apache2', ['-DFOREGROUND', '-f', join(import.meta.dirname, 'apache.conf')], {
    env: {
      ...process.env, ...settings, FOLDER: folder, PASSPHRASE: randomBytes(32).toString('hex'), APACHE_PORT: port, APACHE_ORIGIN: `http://localhost:${port}`,
    },
    stdio: 'inherit',
  });
  const ended = new Promise(exit => apache.on('exit', exit));
  const stop = async () => {
    apache.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  for (let i = 0; i < 100 && apache.exitCode === null; i++) {
    if (await fetch(`http://localhost:${port}/`).catch(() => null)) return stop;
    await delay(100);
  }
  const log = await readFile(join(folder, 'log'), 'utf8').catch(() => '');
  await stop();
  throw new Error(`Apache did not start. ${log}`);
}
