/** Between WebAuthn's JSON, which a server speaks, and the buffers that a browser wants: old browsers cannot do it alone. */
type Described = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] };

type Creation = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Described[];
};

type Request = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string;
  allowCredentials?: Described[];
};

export function creation(options: Creation): PublicKeyCredentialCreationOptions {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(described),
  };
}

export function request(options: Request): PublicKeyCredentialRequestOptions {
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(described),
  };
}

function described(each: Described): PublicKeyCredentialDescriptor {
  return { ...each, id: bytes(each.id) };
}

/** What the device said, as the server reads it. */
export function said(credential: PublicKeyCredential): object {
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: response(credential.response),
  };
}

function response(given: AuthenticatorResponse): object {
  const clientDataJSON = text(given.clientDataJSON);
  if ('attestationObject' in given) {
    const made = given as AuthenticatorAttestationResponse;
    return { clientDataJSON, attestationObject: text(made.attestationObject), transports: made.getTransports?.() ?? [] };
  }
  const signed = given as AuthenticatorAssertionResponse;
  return {
    clientDataJSON,
    authenticatorData: text(signed.authenticatorData),
    signature: text(signed.signature),
    userHandle: signed.userHandle ? text(signed.userHandle) : undefined,
  };
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
