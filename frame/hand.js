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

  // On a phone one menu holds the tools: it closes by its own button.
  function closeTools(event) {
    var button = document.querySelector('.menu-button[aria-expanded="true"]');
    var inside = button && button.closest(".masthead").contains(event.target);
    if (!button || (event.key ? event.key !== "Escape" || document.querySelector(".menu[open]") : inside)) return;
    button.click();
    if (event.key) button.focus();
  }

  function touched() {
    document.documentElement.setAttribute("data-touched", "");
    // What was there before the first touch has not been changed by it.
    if (document.getAnimations) document.getAnimations().forEach(function (mark) { mark.finish(); });
  }

  addEventListener("keydown", touched, { once: true });
  addEventListener("pointerdown", touched, { once: true });
  // Before `close`: one Escape closes one menu.
  addEventListener("keydown", closeTools);
  addEventListener("pointerdown", closeTools);
  addEventListener("keydown", close);
  addEventListener("pointerdown", close);
  addEventListener("focusin", close);
})();
