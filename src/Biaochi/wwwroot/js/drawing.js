// The document beside the form that was read from it: pointing at one side marks the other; Alt+↓ and Alt+↑ go through what is doubtful.
// Without this the links lead there and back.
let marked = [];

// Scrolls the element's own pane and never the page, which on a narrow screen would carry away what the person is at.
function bring(element) {
  const pane = element.closest(".source, .desk-area");
  pane.scrollBy(0, element.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 2);
}

function mark(ids, scroll) {
  marked.forEach(element => element.classList.remove("is-met"));
  marked = ids.split(" ").map(id => document.getElementById(id)).filter(Boolean);
  marked.forEach(element => element.classList.add("is-met"));
  if (scroll && marked.length > 0) {
    bring(marked[0]);
  }
}

const other = element => element.dataset.places ?? element.dataset.cells;

for (const element of document.querySelectorAll("[data-places], [data-cells]")) {
  element.addEventListener("mouseenter", () => mark(other(element), false));
  element.addEventListener("focusin", () => mark(other(element), true));
}

let at = -1;
document.addEventListener("keydown", event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const doubtful = [...document.querySelectorAll("[data-places].rd-doubt")];
  if (!event.altKey || step === undefined || doubtful.length === 0) {
    return;
  }
  event.preventDefault();
  at = (at + step + doubtful.length) % doubtful.length;
  const cell = doubtful[at];
  cell.scrollIntoView({ block: "center" });
  (cell.querySelector(".field") ?? cell.querySelector("a")).focus({ preventScroll: true });
});
