// Fetches a part of the program, `[name, digest]`, and once more past every cache if it is not what the
// digest says: a cache on the way may keep a bad answer.
const part = ([name, integrity]) => fetch(`./${name}`, { integrity })
  .catch(() => fetch(`./${name}`, { integrity, cache: "reload" }))
  .then(answer => answer.arrayBuffer());
