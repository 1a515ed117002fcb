// The rest of the program, which comes right behind its first part (xtask/src/pack/split.rs).
// Appended to the glue of wasm-bindgen, whose `wasm` holds what the first part gives away.
const REST = new URL("__NAME__", import.meta.url);
const WAIT_MS = 1000, WAIT_MOST_MS = 60000;
// How long a frame is waited for: nothing is painted in a window that nobody sees.
const UNSEEN_MS = 400;

// Held here as well: the table that holds its functions does not keep it in every engine.
let rest;

function settle(module) {
  if (rest) return;
  const given = {};
  for (const { name } of WebAssembly.Module.imports(module)) {
    given[name] = name in wasm ? wasm[name] : wasm.table0.get(Number(name));
  }
  rest = new WebAssembly.Instance(module, { "": given });
  document.documentElement.removeAttribute("data-rest");
  dispatchEvent(new Event("data-rest"));
}

async function compiled() {
  const answer = await fetch(REST, { integrity: "__DIGEST__" });
  if (!answer.ok) throw new TypeError(`${REST.pathname}: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

// For a call that comes before the rest does: waits for it, as a call must.
function bringRest() {
  if (rest) return;
  const request = new XMLHttpRequest();
  request.open("GET", REST, false);
  request.overrideMimeType("text/plain; charset=x-user-defined");
  try {
    request.send();
  } catch {
    // Then there is no status either.
  }
  if (request.status !== 200) {
    document.documentElement.setAttribute("data-rest", "missing");
    throw new TypeError("__NAME__ did not load");
  }
  const bytes = Uint8Array.from(request.responseText, letter => letter.charCodeAt(0));
  settle(new WebAssembly.Module(bytes));
}

function painted() {
  return new Promise(go => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, UNSEEN_MS);
  });
}

// Starts the first part once the facts are on the screen, and lets the rest come. Who follows a link
// waits for both: the rest reads it.
export async function begin(first) {
  const shown = painted();
  const isLink = location.hash.length > 1 || location.search.includes("s=");
  const coming = () => compiled().catch(() => undefined);
  let module = isLink ? await coming() : undefined;
  await shown;
  await __wbg_init({ module_or_path: first });
  for (let wait = WAIT_MS; !rest; wait = Math.min(wait * 2, WAIT_MOST_MS)) {
    module ??= await coming();
    if (module) settle(module);
    else await new Promise(go => setTimeout(go, wait));
  }
}
