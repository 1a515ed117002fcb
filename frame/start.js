// Starts the program on a host. `cargo xtask dist` fills in the names and the digest.
import init from "./__GLUE__";

const name = "__PROGRAM__", integrity = "__DIGEST__";
// A cache on the way may hold a bad response; in that case, ask the host itself.
const wasm = fetch(`./${name}`, { integrity })
  .catch(() => fetch(`./${name}`, { integrity, cache: "reload" }))
  .catch(why => { throw new TypeError(`${name}: ${why.message}`); });
// Not awaited: of what fails behind a module's `await`, WebKit tells nobody.
init({ module_or_path: wasm }).catch(why => setTimeout(() => { throw why; }));
