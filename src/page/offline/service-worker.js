// Keeps the page's own files, so that it opens without a network. webpack.config.js puts in the list of files and its
// version. A new version waits until the user asks for it: open pages still fetch parts of the old one.
const FILES = __FILES__;
const NAME = "plan-tracker-";
const CACHE = NAME + __VERSION__;
/** Other open pages may still need the version before this one. */
const KEPT = 2;

const keep = async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
};

const forgetOld = async () => {
  const own = (await caches.keys()).filter((name) => name.startsWith(NAME) && name !== CACHE);
  await Promise.all(own.slice(0, Math.max(0, own.length - (KEPT - 1))).map((name) => caches.delete(name)));
};

const answer = async (request) => {
  const cache = await caches.open(CACHE);
  const found = (await cache.match(request, { ignoreSearch: true })) ?? (await caches.match(request));
  if (found) return found;
  return (request.mode === "navigate" && (await cache.match("index.html"))) || fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOld().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  if (event.data === "use") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(self.registration.scope)) event.respondWith(answer(event.request));
});
