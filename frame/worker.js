// Serves this version of the page from its own cache, completely or not at all.
// `cargo xtask dist` fills in the files with their digests, and the revision over all of it.
const FILES = new Map(__FILES__);
const OURS = `edgewise ${registration.scope} `;
const CACHE = OURS + "__REVISION__";

let filling;

// All of the files, each checked against its digest and bypassing every cache on the way; or none of them.
function fill() {
  filling ??= caches.open(CACHE).then(cache => Promise.all(
    [...FILES].map(async ([name, integrity]) => {
      const answer = await fetch(name, { cache: "reload", integrity });
      if (!answer.ok) throw new TypeError(`${name}: ${answer.status}`);
      // A copy, since a redirected response must not be used for a navigation.
      await cache.put(name, new Response(answer.body, { headers: answer.headers }));
    }),
  )).catch(async error => {
    await caches.delete(CACHE);
    throw error;
  }).finally(() => { filling = undefined; });
  return filling;
}

// The cache may have been emptied behind our back; then the network responds, and the cache is filled again.
async function answer(event, name) {
  const kept = await caches.match(name, { cacheName: CACHE });
  if (kept) return kept;
  event.waitUntil(fill().catch(() => {}));
  return fetch(event.request);
}

addEventListener("install", event => event.waitUntil(fill()));

addEventListener("activate", event => event.waitUntil(caches.keys().then(names => Promise.all(
  names.filter(name => name.startsWith(OURS) && name !== CACHE).map(name => caches.delete(name)),
))));

addEventListener("message", event => {
  if (event.data === "take over") skipWaiting();
});

addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  const place = url.origin + url.pathname;
  if (event.request.method !== "GET" || !place.startsWith(registration.scope)) return;
  // Regardless of the query; but other pages below this folder are not ours to serve.
  const path = place.slice(registration.scope.length);
  const name = path === "" || path === "index.html" ? "./" : path;
  if (FILES.has(name)) event.respondWith(answer(event, name));
});
