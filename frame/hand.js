// What a hand expects of the page: what it pressed stays under it, and a menu closes once something else
// is wanted.
(function () {
  "use strict";

  // In one column the answer stands above the controls, and is higher or lower with each of them.
  addEventListener("change", function (event) {
    var one = event.target, isAsked = one && one.closest && one.closest(".ask-side");
    if (!isAsked || !matchMedia("(max-width: 60em)").matches) return;
    var top = one.getBoundingClientRect().top;
    requestAnimationFrame(function () {
      if (one.isConnected) scrollBy(0, one.getBoundingClientRect().top - top);
    });
  }, true);

  function close(event) {
    document.querySelectorAll(".menu[open]").forEach(function (menu) {
      var inside = menu.contains(event.target);
      if (event.key ? event.key !== "Escape" : inside) return;
      menu.open = false;
      if (inside) menu.firstElementChild.focus();
    });
  }

  addEventListener("keydown", close);
  addEventListener("pointerdown", close);
  addEventListener("focusin", close);
})();
