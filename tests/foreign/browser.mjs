// A browser as far as a sign-in needs one: keeps cookies per origin, follows redirects inside the server, and signs in through the
// Experience API like a custom sign-in page does.

export class Browser {
  #cookies = new Map();

  constructor(endpoint) {
    this.endpoint = endpoint;
  }

  async fetch(url, options = {}) {
    const target = new URL(url, this.endpoint);
    const cookie = [...this.#cookies.values()].filter(({ path }) => target.pathname.startsWith(path)).map(({ name, value }) => `${name}=${value}`).join('; ');
    const response = await fetch(target, { redirect: 'manual', ...options, headers: { ...options.headers, ...(cookie && { cookie }) } });
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split(';').map(part => part.trim());
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      const path = attributes.find(a => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      const gone = attributes.some(a => a.toLowerCase() === 'max-age=0' || (a.toLowerCase().startsWith('expires=') && new Date(a.slice(8)) < new Date()));
      if (gone) this.#cookies.delete(name + path);
      else this.#cookies.set(name + path, { name, value, path });
    }
    return response;
  }

  // Follows redirects until a page of the server or an address outside it.
  async go(url) {
    for (let target = new URL(url, this.endpoint), i = 0; i < 20; i++) {
      if (target.origin !== this.endpoint) return { url: target };
      const response = await this.fetch(target);
      if (response.status < 300 || response.status >= 400) return { url: target, response };
      target = new URL(response.headers.get('location'), target);
    }
    throw new Error('too many redirects');
  }

  async #experience(method, path, body) {
    const response = await this.fetch(`/api/experience${path}`, {
      method, headers: { 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  }

  // From an authorization URL to the client's redirect URI.
  async signIn(authorizationUrl, username, password) {
    const landed = await this.go(authorizationUrl);
    if (landed.url.pathname !== '/sign-in') throw new Error(`landed on ${landed.url}`);
    await this.#experience('PUT', '', { interactionEvent: 'SignIn' });
    const { verificationId } = await this.#experience('POST', '/verification/password', { identifier: { type: 'username', value: username }, password });
    await this.#experience('POST', '/identification', { verificationId });
    const { redirectTo } = await this.#experience('POST', '/submit');
    return (await this.go(redirectTo)).url;
  }

  // The sign-out page sends its form by itself; this does what its script does, and follows to the application.
  async signOut(endSessionUrl) {
    const html = await (await this.go(endSessionUrl)).response.text();
    const action = html.match(/<form[^>]* action="([^"]+)"/)[1];
    const fields = [...html.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)].map(([, name, value]) => [name, value]);
    const response = await this.fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
    return (await this.go(new URL(response.headers.get('location'), this.endpoint))).url;
  }
}

// The Management API as a machine uses it.
export class Management {
  constructor(endpoint, token) {
    this.endpoint = endpoint;
    this.token = token;
  }

  static async open(endpoint, { id, secret }) {
    const response = await fetch(`${endpoint}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ grant_type: 'client_credentials', resource: 'https://default.logto.app/api', scope: 'all' }),
    });
    if (!response.ok) throw new Error(await response.text());
    return new Management(endpoint, (await response.json()).access_token);
  }

  async call(method, path, body) {
    const response = await fetch(`${this.endpoint}/api${path}`, {
      method, headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' }, ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
  }

  async createUser(password) {
    const username = `u${Math.random().toString(36).slice(2)}`;
    const { id } = await this.call('POST', '/users', { username, password });
    return { id, username, password };
  }

  async createApplication(type, redirectUri, postLogoutRedirectUri) {
    const { id } = await this.call('POST', '/applications', {
      name: 'Foreign client', type,
      oidcClientMetadata: { redirectUris: [redirectUri], postLogoutRedirectUris: [postLogoutRedirectUri] },
    });
    const secrets = type === 'Traditional' ? await this.call('GET', `/applications/${id}/secrets`) : [];
    return { id, secret: secrets[0]?.value };
  }
}
