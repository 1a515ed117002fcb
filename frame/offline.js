// Keeps the page for offline use, and offers a new version without ever swapping it in
// while the visitor is using it. The worker itself is `frame/worker.js`.
(function () {
  "use strict";
  var workers = navigator.serviceWorker;
  // The one file needs no worker, not even on a host.
  var isOneFile = document.querySelector("[name=edgewise-scenario]");
  if (!workers || !/^http/.test(location.protocol) || isOneFile) return;

  var HOUR_MS = 3600000;
  var wasControlled = !!workers.controller;
  var isWanted = false;

  // The only script address that this page may ever create.
  function address() {
    if (!window.trustedTypes) return "worker.js";
    var policy = trustedTypes.createPolicy("edgewise-worker", {
      createScriptURL: function () { return "worker.js"; }
    });
    return policy.createScriptURL("");
  }

  // With what was said last, although the address may not have caught up yet.
  function reload() {
    var said = document.documentElement.getAttribute("data-scenario");
    try {
      if (said !== null) history.replaceState(null, "", location.pathname + (said && "#" + said));
    } catch (refused) {
      // In that case, with what the address says.
    }
    location.reload();
  }

  function offer(worker) {
    // The first worker replaces nothing.
    if (!workers.controller) return;
    var notice = document.getElementById("new-version");
    document.getElementById("new-version-said").setAttribute("role", "status");
    notice.hidden = false;
    document.getElementById("new-version-later").onclick = function () { notice.hidden = true; };
    document.getElementById("new-version-use").onclick = function () {
      isWanted = true;
      // Another window may have activated it already.
      if (worker.state === "installed") worker.postMessage("take over");
      else reload();
    };
  }

  workers.addEventListener("controllerchange", function () {
    // Once, and only where the visitor asked for it: other windows continue with what they have loaded.
    if (!wasControlled || !isWanted) return;
    isWanted = false;
    reload();
  });

  function watch(registration) {
    var looked = 0;

    // Right away, not when the browser gets round to it, and again for windows that stay open for days.
    function look() {
      if (document.hidden || !registration.active || Date.now() - looked < HOUR_MS) return;
      looked = Date.now();
      registration.update().catch(function () {});
    }

    if (registration.waiting) offer(registration.waiting);
    look();
    document.addEventListener("visibilitychange", look);
    registration.addEventListener("updatefound", function () {
      var worker = registration.installing;
      worker.addEventListener("statechange", function () {
        if (worker.state === "installed") offer(worker);
      });
    });
  }

  function register() {
    // A browser that keeps no worker, or returns none, still shows the page.
    workers.register(address(), { updateViaCache: "none" }).then(function (registration) {
      if (registration) watch(registration);
    }, function () {});
  }

  // After the page itself, so as not to compete with it.
  if (document.readyState === "complete") register();
  else window.addEventListener("load", register);
})();
