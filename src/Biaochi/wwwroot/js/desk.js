// The review desk: files are posted as soon as they are chosen or dropped; J and K go through the list. Without this the page is a plain form.
const drop = document.querySelector("[data-drop]");
const form = drop.querySelector("form.take");
const input = form.querySelector("input[type=file]");
const saying = form.querySelector(".saying");

drop.classList.add("is-live");

function objection(files) {
  const { maxFiles, maxBytes, files: lying, bytes } = drop.dataset;
  const count = files.length + Number(lying);
  const size = [...files].reduce((sum, file) => sum + file.size, Number(bytes));
  if (count > Number(maxFiles)) {
    return `没有读取：连同已放入的共 ${count} 个文件，超过一批 ${maxFiles} 个的上限。请分批放入，或先清空。`;
  }
  if (size > Number(maxBytes)) {
    return `没有读取：文件共 ${(size / 1048576).toFixed(1)} MB，超过一批 ${Number(maxBytes) / 1048576} MB 的上限。请分批放入，或先清空。`;
  }
  return "";
}

function send() {
  if (input.files.length === 0) {
    return;
  }
  const refused = objection(input.files);
  saying.textContent = refused;
  saying.classList.toggle("is-bad", refused !== "");
  if (refused) {
    input.value = "";
    return;
  }
  setTimeout(() => { saying.textContent = `正在读取 ${input.files.length} 个文件`; }, 300);
  form.submit();
}

input.addEventListener("change", send);

for (const name of ["dragenter", "dragover"]) {
  document.addEventListener(name, event => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
}
document.addEventListener("dragleave", event => {
  if (event.relatedTarget === null) {
    drop.classList.remove("is-over");
  }
});
document.addEventListener("drop", event => {
  event.preventDefault();
  drop.classList.remove("is-over");
  if (event.dataTransfer.files.length > 0) {
    input.files = event.dataTransfer.files;
    send();
  }
});

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input:not([type=checkbox]), textarea, select")) {
    return;
  }
  const turn = { j: "next", k: "prev" }[event.key.toLowerCase()];
  document.querySelector(`.turn a[rel=${turn}]`)?.click();
});

// Ticks and changed words are kept at once; only what counts them is drawn anew, so that nobody loses the place.
let keeping = Promise.resolve();

async function keep(opinions) {
  const status = opinions.querySelector(".keep .saying");
  const answer = await fetch(opinions.action, { method: "POST", body: new FormData(opinions) }).catch(() => null);
  const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
  const refusal = page?.querySelector(".refused")?.textContent ?? "没有保存：连不上服务器。请点“保存意见”再试。";
  const kept = answer?.ok === true;
  status.textContent = kept ? "已保存" : refusal;
  status.classList.toggle("is-bad", !kept);
  for (const id of kept ? ["tally", "list", "open-count"] : []) {
    document.getElementById(id)?.replaceWith(document.adoptNode(page.getElementById(id)));
  }
}

const opinions = document.querySelector("form[data-opinions]");
opinions?.addEventListener("change", event => {
  // A reason is kept with the button beside it.
  if (!event.target.name.startsWith("reason/")) {
    keeping = keeping.then(() => keep(opinions));
  }
});
