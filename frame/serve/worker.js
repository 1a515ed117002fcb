// Stands in the worker's place while somebody works on the page: a release that was served from the
// same address before must not go on answering with its cache.
addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(registration.unregister()
  .then(() => caches.keys())
  .then(names => names.filter(name => name.startsWith(`edgewise ${registration.scope} `)))
  .then(names => Promise.all(names.map(name => caches.delete(name))))));
