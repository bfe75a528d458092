import { boundariesOf, type Boundaries } from './areas';

/** Reads a boundaries file of this server. Nothing from elsewhere is asked for; what cannot be read leaves the symbols. */
export async function loadBoundaries(address: string): Promise<Boundaries | undefined> {
  const url = new URL(address, document.baseURI);
  if (!address || url.origin !== location.origin) return undefined;
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    return response.ok ? boundariesOf(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}
