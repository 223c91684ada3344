// The sign-in of an organisation, on this machine: a real OpenID provider (oidc-provider), with a page where
// somebody says who he is, whether a second step was done, or walks away.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const page = (title, body) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

const signInPage = (title) => page(title, `<form method="post"><p><label>Wie bent u? <input name="who"></label></p>
<p><label><input type="checkbox" name="mfa" value="1"> Tweede stap gedaan</label></p>
<p><button name="do" value="in">Log in</button> <button name="do" value="away">Stop</button></p></form>`);

async function formOf(request) {
  let text = '';
  for await (const piece of request) text += piece;
  return new URLSearchParams(text);
}

const keyFor = (algorithm) => (algorithm === 'ES256'
  ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 }));

// People are found in `people`: {nora: {email, name, groups}}; whoever is not there cannot sign in.
const configuration = ({ client, people, cookieKey, claimsInToken, algorithm }) => ({
  clients: [{ ...client, id_token_signed_response_alg: algorithm }],
  jwks: { keys: [{ ...keyFor(algorithm).privateKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm }] },
  cookies: { keys: [cookieKey] },
  claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
  scopes: ['openid', 'email', 'profile', 'groups'],
  conformIdTokenClaims: !claimsInToken,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 300, AccessToken: 300, AuthorizationCode: 60 },
  // Our keys are on this machine, which it would not ask of itself.
  fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
  findAccount: (_, who) => ({ accountId: who, claims: () => ({ sub: who, ...people[who] }) }),
  // Our own organisation is not asked whether it may know its people.
  async loadExistingGrant(context) {
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId });
    grant.addOIDCScope('openid email profile groups');
    await grant.save();
    return grant;
  },
});

export async function openOrganisation({ title, port, client, people, claimsInToken = false, algorithm = 'RS256' }) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, configuration({ client, people, cookieKey: title, claimsInToken, algorithm }));
  const errors = [];
  provider.on('server_error', (_, error) => errors.push(error.stack));
  provider.on('grant.error', (_, error) => errors.push(`${error.error}: ${error.error_detail ?? error.error_description}`));
  const callback = provider.callback();

  async function ask(request, response) {
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(signInPage(title));
    }
    const form = await formOf(request);
    const login = { accountId: form.get('who'), amr: form.has('mfa') ? ['pwd', 'mfa'] : ['pwd'], remember: false };
    const result = form.get('do') === 'in' && people[form.get('who')]
      ? { login } : { error: 'access_denied', error_description: 'somebody walked away' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  const server = createServer((request, response) => {
    if (!request.url.startsWith('/interaction/')) return callback(request, response);
    return ask(request, response).catch((error) => { errors.push(error.stack); response.writeHead(500).end(); });
  });
  await new Promise((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  return { issuer, people, errors, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}
