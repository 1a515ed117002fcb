// "Download the one file": the whole page in a file that needs no server, with the scenario in it.
(function () {
  "use strict";

  // In two parts, so that it is found where it is used and not here.
  var HOLDER = 'name="edgewise-' + 'scenario" content=""';

  function scenario() {
    var said = document.documentElement.getAttribute("data-scenario");
    return said === null ? location.hash.slice(1) : said;
  }

  function quoted(text) {
    return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }

  // What was there before the program, which starts once everything is read.
  var still = [];
  document.addEventListener("readystatechange", function keep() {
    document.removeEventListener("readystatechange", keep);
    still = document.getElementById("app").cloneNode(true).childNodes;
  });

  // From within the one file: the file itself, as it was before the program filled it.
  function itself() {
    var copy = document.documentElement.cloneNode(true);
    copy.removeAttribute("data-app");
    copy.removeAttribute("data-touched");
    copy.removeAttribute("data-scenario");
    var app = copy.querySelector("#app");
    app.textContent = "";
    for (var at = 0; at < still.length; at += 1) app.appendChild(still[at].cloneNode(true));
    copy.querySelector("[name=edgewise-scenario]").setAttribute("content", "");
    return Promise.resolve("<!doctype html>\n" + copy.outerHTML);
  }

  // On a first visit the worker does not answer for this window yet, but may have kept the file.
  function kept(name) {
    return window.caches ? caches.match(name) : Promise.resolve();
  }

  function beside(name) {
    return fetch(name).catch(function () { return kept(name); }).then(function (answer) {
      if (!answer || !answer.ok) throw new Error(name + " is not there");
      return answer.text();
    });
  }

  function download(name, text) {
    var anchor = document.createElement("a");
    anchor.href = URL.createObjectURL(new Blob([text], { type: "text/html" }));
    anchor.download = name;
    anchor.click();
    setTimeout(function () { URL.revokeObjectURL(anchor.href); }, 60000);
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest("[data-one-file]")) return;
    var said = document.querySelector("[data-one-file-said]");
    var name = document.querySelector("[name=edgewise-one-file]").content;
    var whole = document.querySelector("[name=edgewise-scenario]") ? itself() : beside(name);
    whole.then(function (text) {
      if (text.indexOf(HOLDER) < 0) throw new Error(name + " is of another make");
      var held = HOLDER.slice(0, -1) + quoted(scenario()) + '"';
      // As a function, since a text may contain what `replace` reads as a pattern.
      download(name, text.replace(HOLDER, function () { return held; }));
      said.textContent = "";
    }).catch(function () {
      // A live region only now: the page has its own for everything else.
      said.setAttribute("role", "status");
      said.textContent = "The file could not be fetched. Try again where there is a network.";
    });
  });
})();
