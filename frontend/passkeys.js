// Passkeys: turns what the server asks for into calls of the browser, and its answers into JSON. For sign-in the answer
// goes out as a form, so that the session begins as with a password.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
const known = (descriptors) => (descriptors ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

let waiting;

const stopWaiting = () => {
  waiting?.abort();
  waiting = undefined;
};

const create = async (json) => {
  const asked = JSON.parse(json);
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: bytes(asked.challenge),
      user: { ...asked.user, id: bytes(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials),
    },
  });
  return JSON.stringify({
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
  });
};

const get = async (json, more = {}) => {
  const asked = JSON.parse(json);
  const shown = await navigator.credentials.get({
    publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
    ...more,
  });
  return JSON.stringify({
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    response: {
      authenticatorData: text(shown.response.authenticatorData),
      clientDataJSON: text(shown.response.clientDataJSON),
      signature: text(shown.response.signature),
      userHandle: shown.response.userHandle ? text(shown.response.userHandle) : undefined,
    },
    clientExtensionResults: shown.getClientExtensionResults(),
    authenticatorAttachment: shown.authenticatorAttachment,
  });
};

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

const send = (answer) => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = new URL('login/passkey', document.baseURI).href;
  for (const [name, value] of [
    [meta('_csrf_parameter') || '_csrf', meta('_csrf')],
    ['answer', answer],
  ]) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
};

window.vitrinePasskeys = {
  create: async (json) => {
    stopWaiting();
    return create(json);
  },

  signIn: async (json) => {
    stopWaiting();
    send(await get(json));
  },

  // Offered among what the browser fills in, wherever it can do that; who types instead is not disturbed.
  offer: async (field, json) => {
    if (!(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) {
      return;
    }
    field?.setAttribute('autocomplete', 'username webauthn');
    stopWaiting();
    waiting = new AbortController();
    try {
      send(await get(json, { mediation: 'conditional', signal: waiting.signal }));
    } catch {
      // nobody chose one, or the button was used instead
    }
  },
};
