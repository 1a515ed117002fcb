// The rest of the program, which comes right behind its first part (xtask/src/pack/split.rs).
// Appended to the glue of wasm-bindgen, whose `wasm` holds what the first part gives away.
const REST = new URL("__NAME__", import.meta.url);
const WAIT_MS = 1000, WAIT_MOST_MS = 60000;
// How long a frame is waited for: nothing is painted in a window that nobody sees.
const UNSEEN_MS = 400;

// The rest, once it is here; two of it if it was brought while it was coming, and nothing is wrong with
// that. Held here as well: the table that holds its functions need not keep it in every engine.
const rest = [];

function given(module) {
  const given = {};
  for (const { name } of WebAssembly.Module.imports(module)) {
    given[name] = name in wasm ? wasm[name] : wasm.table0.get(Number(name));
  }
  return { "": given };
}

function settle(instance) {
  rest.push(instance);
  document.documentElement.removeAttribute("data-rest");
  dispatchEvent(new Event("data-rest"));
}

async function compiled() {
  const answer = await fetch(REST, { integrity: "__DIGEST__" });
  if (!answer.ok) throw new TypeError(`${REST.pathname}: ${answer.status}`);
  return WebAssembly.compile(await answer.arrayBuffer());
}

// For a call that comes before the rest does: waits for it, as a call must. Only the name, which stands
// for the bytes, can be trusted here: a digest takes a promise.
function bringRest() {
  if (rest.length) return;
  try {
    const request = new XMLHttpRequest();
    request.open("GET", REST, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new TypeError(request.status);
    const bytes = Uint8Array.from(request.responseText, letter => letter.charCodeAt(0));
    // Chromium before 114 refuses to do this at once, and then says so as if it had not come.
    const module = new WebAssembly.Module(bytes);
    settle(new WebAssembly.Instance(module, given(module)));
  } catch (why) {
    throw missing(why);
  }
}

function missing(why) {
  document.documentElement.setAttribute("data-rest", "missing");
  return new TypeError("__NAME__ did not load: " + why.message);
}

function painted() {
  return new Promise(go => {
    requestAnimationFrame(() => setTimeout(go));
    setTimeout(go, UNSEEN_MS);
  });
}

// Starts the first part once the facts are on the screen, and lets the rest come. Who follows a link
// waits for both, since the rest reads it; everybody else can do without for as long as it takes. Where
// the page says that no rest is coming (WebKit), what is loaded first is the whole program.
export async function begin(first) {
  const shown = painted();
  if (!document.documentElement.hasAttribute("data-rest")) {
    await shown;
    return __wbg_init({ module_or_path: first });
  }
  const isLink = document.documentElement.dataset.rest === "link";
  let module = isLink ? await compiled().catch(why => { throw missing(why); }) : undefined;
  await shown;
  await __wbg_init({ module_or_path: first });
  for (let wait = WAIT_MS; !module && !rest.length; wait = Math.min(wait * 2, WAIT_MOST_MS)) {
    module = await compiled().catch(() => undefined);
    if (!module) await new Promise(go => setTimeout(go, wait));
  }
  if (!rest.length) settle(await WebAssembly.instantiate(module, given(module)));
}
