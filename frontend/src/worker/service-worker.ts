/**
 * Keeps the offline page and the icons, and nothing else, ever: no response of the program is stored on
 * the machine. Requests are left to the browser, except a page that cannot be reached.
 */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker extends EventTarget {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}

const worker = self as unknown as Worker;
const cacheName = 'spean-offline-1';
const here = (name: string) => new URL(name, worker.location.href).href;
const offlinePage = here('offline.html');
const kept = new Set([offlinePage, here('icon.svg'), here('icon-192.png')]);

const keep = async () => {
  const cache = await caches.open(cacheName);
  await cache.addAll([...kept].map((url) => new Request(url, { cache: 'reload', credentials: 'omit' })));
  await worker.skipWaiting();
};

const forgetOthers = async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('spean-') && name !== cacheName) await caches.delete(name);
  }
  await worker.clients.claim();
};

const fromCache = async (url: string) => (await caches.match(url)) ?? Response.error();

worker.addEventListener('install', (event) => (event as WorkerEvent).waitUntil(keep()));
worker.addEventListener('activate', (event) => (event as WorkerEvent).waitUntil(forgetOthers()));
worker.addEventListener('fetch', (raw) => {
  const event = raw as FetchEvent;
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => fromCache(offlinePage)));
  } else if (kept.has(request.url)) {
    event.respondWith(fetch(request).catch(() => fromCache(request.url)));
  }
});

export {};
