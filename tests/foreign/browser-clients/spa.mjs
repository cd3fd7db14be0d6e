import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

// A single-page application on loopback, open in a real Chromium. Its script makes one global, the library's `client`.
export class Spa {
  #script;
  #server = createServer((request, response) => {
    const [type, body] = request.url === '/app.js' ? ['text/javascript', this.#script] : ['text/html', '<!doctype html><title>App</title><script src="/app.js"></script>'];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  #chromium;

  // What the page's console complains about: a refused origin, a script that failed.
  complaints = [];

  static async open() {
    const spa = new Spa();
    await new Promise(listening => spa.#server.listen(0, '127.0.0.1', listening));
    spa.origin = `http://localhost:${spa.#server.address().port}`;
    spa.redirectUri = `${spa.origin}/callback`;
    spa.homeUri = `${spa.origin}/`;
    spa.#chromium = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    spa.page = await spa.#chromium.newPage();
    spa.page.setDefaultTimeout(60_000);
    spa.page.on('console', message => message.type() === 'error' && spa.complaints.push(`${message.text()} (${message.location().url})`));
    spa.page.on('pageerror', error => spa.complaints.push(String(error)));
    return spa;
  }

  async start(source, settings) {
    const options = { bundle: true, format: 'iife', write: false, define: { settings: JSON.stringify(settings) } };
    const { outputFiles } = await build({ ...options, stdin: { contents: source, resolveDir: import.meta.dirname } });
    this.#script = outputFiles[0].contents;
    await this.page.goto(this.homeUri);
  }

  // What a method of the client answers.
  call(method, ...given) {
    return this.page.evaluate(([method, given]) => client[method](...given), [method, given]);
  }

  // A method that sends the browser somewhere else, and where that is in the end.
  async leave(method, given, arrival) {
    const left = this.page.waitForEvent('framenavigated', frame => frame === this.page.mainFrame());
    await this.page.evaluate(([method, given]) => { setTimeout(() => client[method](given)); }, [method, given]);
    await left;
    await this.page.waitForURL(arrival);
    return new URL(this.page.url());
  }

  // Types what a person types into the pages of the server.
  async signIn({ username, password }) {
    await this.page.getByLabel('Username').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.waitForURL(`${this.redirectUri}?**`);
  }

  async close() {
    await this.#chromium.close();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
