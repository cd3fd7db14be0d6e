using System.Text.Json;
using System.Text.Json.Nodes;

namespace Signet.Identity.Scripts;

/// <summary>The scripts around a tenant's script.</summary>
internal static class ScriptSources
{
    /// <summary>
    /// Hides the host's functions behind <c>fetch</c> and <c>api</c>, and bounds the built-in functions that make a large string in
    /// one step, which no statement counter would notice.
    /// </summary>
    public const string Prelude = """
        (() => {
          const deny = globalThis.__deny;
          const send = globalThis.__fetch;
          delete globalThis.__deny;
          delete globalThis.__fetch;
          const { parse, stringify } = JSON;
          const most = 4 * 1024 * 1024;
          for (const [name, size] of [['repeat', (text, n) => text.length * n], ['padStart', (text, n) => n], ['padEnd', (text, n) => n]]) {
            const original = String.prototype[name];
            Object.defineProperty(String.prototype, name, { configurable: false, writable: false, value: function (n, ...rest) {
              if (size(String(this), Number(n)) > most) { throw new RangeError('The string would be too long.'); }
              return original.call(this, n, ...rest);
            } });
          }
          const headersOf = (headers) => headers && typeof headers.entries === 'function' ? Object.fromEntries(headers.entries()) : { ...headers };
          globalThis.fetch = async (url, init = {}) => {
            const body = init.body === undefined || init.body === null ? undefined : String(init.body);
            const answer = parse(await send(stringify({ url: String(url), method: init.method, headers: headersOf(init.headers), body })));
            return {
              ok: answer.status >= 200 && answer.status < 300,
              status: answer.status,
              statusText: answer.statusText,
              headers: { get: (name) => answer.headers[String(name).toLowerCase()] ?? null, has: (name) => String(name).toLowerCase() in answer.headers },
              text: async () => answer.body,
              json: async () => parse(answer.body),
            };
          };
          Object.defineProperty(globalThis, '__call', { configurable: false, writable: false, enumerable: false, value: async (entry, name, text) => {
            if (typeof entry !== 'function') { throw new TypeError(`The script must define the function ${name}.`); }
            const input = parse(text);
            input.api = {
              denyAccess: (message) => {
                const reason = message === undefined ? 'Access denied' : String(message);
                deny(reason);
                throw new Error(reason);
              },
            };
            const result = await entry(input);
            if (result === null || typeof result !== 'object' || Array.isArray(result)) { throw new TypeError(`${name} must return an object.`); }
            return stringify(result);
          } });
        })();
        """;

    /// <param name="function">A name of ours, never of the tenant.</param>
    /// <param name="input">Goes in as a JSON text inside a string literal.</param>
    public static string Call(string function, JsonObject input) =>
        $"__call(typeof {function} === 'undefined' ? undefined : {function}, '{function}', {JsonSerializer.Serialize(input.ToJsonString())})";
}
