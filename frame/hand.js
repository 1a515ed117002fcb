// What people expect when clicking: a menu closes once they do something else, and only what a click changed
// is marked as changed.
(function () {
  "use strict";

  function close(event) {
    document.querySelectorAll(".menu[open]").forEach(function (menu) {
      var inside = menu.contains(event.target);
      if (event.key ? event.key !== "Escape" : inside) return;
      menu.open = false;
      if (inside) menu.firstElementChild.focus();
    });
  }

  function touched() {
    document.documentElement.setAttribute("data-touched", "");
    // What was there before the first touch has not been changed by it.
    if (document.getAnimations) document.getAnimations().forEach(function (mark) { mark.finish(); });
  }

  addEventListener("keydown", touched, { once: true });
  addEventListener("pointerdown", touched, { once: true });
  addEventListener("keydown", close);
  addEventListener("pointerdown", close);
  addEventListener("focusin", close);
})();
