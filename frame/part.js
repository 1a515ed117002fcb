// Fetches a part of the program, `[name, digest]`, and once more bypassing every cache if it does not match
// the digest: a cache on the way may hold a bad response.
const part = ([name, integrity]) => fetch(`./${name}`, { integrity })
  .catch(() => fetch(`./${name}`, { integrity, cache: "reload" }))
  .then(answer => answer.arrayBuffer());
