// Unpacks the program in the one file and starts it. `cargo xtask dist` puts this after the script of
// wasm-bindgen, whose function it calls.
const carried = document.querySelector("[name=edgewise-scenario]").content;
// The scenario in the file counts if the address has none.
if (carried && location.hash.length < 2) history.replaceState(null, "", "#" + carried);

async function unpacked() {
  if (typeof DecompressionStream !== "function") throw new Error("This browser cannot unpack the file (no DecompressionStream). Edgewise needs Chrome 80, Firefox 113, Safari 16.4 or a later one.");
  const packed = Uint8Array.from(atob(document.getElementById("wasm").textContent.trim()), letter => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}

// Not awaited: of what fails behind a module's `await`, WebKit tells nobody.
__wbg_init({ module_or_path: unpacked() }).catch(why => setTimeout(() => { throw why; }));
