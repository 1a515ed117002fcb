// What a hand expects of the page: a menu closes once something else is wanted.
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

  addEventListener("keydown", close);
  addEventListener("pointerdown", close);
  addEventListener("focusin", close);
})();
