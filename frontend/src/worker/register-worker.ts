/**
 * Registers the service worker, which knows one thing: the offline page. The page lies one folder above the
 * assets, so the server must send `Service-Worker-Allowed` with the worker; when it does not, or the browser
 * forbids workers, everything else goes on as before.
 */
if ('serviceWorker' in navigator) {
  const worker = new URL('./service-worker.js', import.meta.url);
  const scope = new URL('../', import.meta.url).pathname;
  const register = () => navigator.serviceWorker.register(worker, { scope, updateViaCache: 'none' }).catch(() => undefined);
  // After the page's own work: the offline page is not needed in the first second.
  if (document.readyState === 'complete') void register();
  else window.addEventListener('load', register, { once: true });
}

export {};
