// Keeps the whole site in this browser, so that it starts without a network. One version at a time: a page gets every
// file from the version it began with, and a new version waits until the person asks for it or has left the last page.
// .ci/offline writes VERSION, POLICY (that of the page) and FILES (names and hashes) above this, in strict mode. Nothing else
// of this address is touched.

// Other folders of this address may hold another copy of the site.
const OURS = `kalkulator-sakip:${registration.scope}:`;
const CACHE = OURS + VERSION;
// Named after its content; a page of another version may still ask for its own.
const STAMPED = /-[0-9a-f]{16}(_bg)?\.(css|js|wasm)$/;

addEventListener("install", (event) => event.waitUntil(keep()));

addEventListener("activate", (event) => event.waitUntil(Promise.all([
  // The page of the first visit.
  clients.claim(),
  prune(),
])));

addEventListener("message", (event) => {
  if (event.data === "muat") event.waitUntil(skipWaiting());
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const name = request.method === "GET" ? nameOf(request.url) : "";
  if (Object.hasOwn(FILES, name)) event.respondWith(own(name, request));
  else if (STAMPED.test(name)) event.respondWith(older(request));
});

// All files or none; the hashes see to it that a half-finished deployment is none.
async function keep() {
  const cache = await caches.open(CACHE);
  await Promise.all(Object.entries(FILES).map(async ([name, integrity]) => {
    const cached = STAMPED.test(name) ? "default" : "no-cache";
    const answer = await fetch(name, { cache: cached, integrity });
    if (!answer.ok) throw new TypeError(`${name}: ${answer.status}`);
    await cache.put(name, answer);
  }));
}

// Older versions go, unless a page besides the one that asked for this version may still need them.
async function prune() {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (pages.length > 1) return;
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// The name of a file as in FILES; empty for what is not of this site.
function nameOf(address) {
  const [path] = address.split(/[?#]/, 1);
  if (!path.startsWith(registration.scope)) return "";
  const name = path.slice(registration.scope.length);
  return name === "" || name === "index.html" ? "./" : name;
}

// The browser may have thrown it away, or the person: asking must not make an empty one.
async function own(name, request) {
  const answer = await caches.match(name, { cacheName: CACHE, ignoreVary: true }) ?? await fetch(request);
  return request.destination === "worker" ? bound(answer) : answer;
}

// The policy in the page does not reach a worker, only a header of its script does; not every host can send one.
function bound(answer) {
  const headers = new Headers(answer.headers);
  headers.set("Content-Security-Policy", POLICY);
  return new Response(answer.body, { status: answer.status, headers });
}

async function older(request) {
  const answer = await caches.match(request, { ignoreVary: true }) ?? await fetch(request);
  return request.destination === "worker" ? bound(answer) : answer;
}
