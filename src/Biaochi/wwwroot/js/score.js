// 审核表: a grade or a kind of project that is chosen shows its points and result at once. Without this, a button does it.
const form = document.querySelector("form[data-score]");
let drawing = Promise.resolve();

async function draw() {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) }).catch(() => null);
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  const drawn = page?.querySelector("form[data-score]");
  if (!drawn) {
    // The button is there to try again with.
    form.classList.remove("is-live");
    return;
  }
  const { name, value } = document.activeElement ?? {};
  document.querySelectorAll("main > .refused").forEach(refusal => refusal.remove());
  form.before(...page.querySelectorAll("main > .refused"));
  form.replaceChildren(...drawn.childNodes);
  [...form.elements].find(field => name && field.name === name && (field.type !== "radio" || field.value === value))?.focus();
}

form?.classList.add("is-live");
form?.addEventListener("change", event => {
  if (/^(kind|grade\/|points\/)/.test(event.target.name)) {
    drawing = drawing.then(draw);
  }
});
