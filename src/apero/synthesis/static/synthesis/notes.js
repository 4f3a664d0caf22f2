// Keeps notes on this device while the network is away, and only then: sent, they are gone from here.
// One form value with the same words is one note, however often it is sent. Without this all works but that.

const kept = document.getElementById("kept"), says = document.getElementById("kept-says");
const form = document.getElementById("take-notes"), key = `notes ${kept.dataset.session}`;
const LINE = ["prompt", "once", "typed"];
const read = () => JSON.parse(localStorage.getItem(key) ?? "[]");
const without = (lines, gone) => lines.filter((a) => !gone.some((b) => LINE.every((name) => a[name] === b[name])));
const boxes = () => [...form.querySelectorAll("[name=typed]")].filter((box) => box.value.trim());

function store(lines) {
  if (lines.length) localStorage.setItem(key, JSON.stringify(lines));
  else localStorage.removeItem(key);
  show();
}

function show() {
  kept.hidden = !read().length;
  const items = read().map(({ typed }) => Object.assign(document.createElement("li"), { dir: "auto", textContent: typed }));
  kept.querySelector("ul").replaceChildren(...items);
}

async function send(lines) {
  const body = new URLSearchParams([["csrfmiddlewaretoken", form.csrfmiddlewaretoken.value]]);
  for (const line of lines) for (const name of LINE) body.append(name, line[name]);
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!answer || answer.status >= 500) return "away";
  const isTaken = answer.redirected && new URL(answer.url).pathname === new URL(form.action).pathname;
  return isTaken ? "sent" : answer.status === 422 ? "refused" : "out";
}

async function sendTyped(event) {
  const full = boxes(), value = (box, name) => box.closest(".row").querySelector(`[name=${name}]`).value;
  if (!full.length) return;
  event.preventDefault();
  const lines = full.map((box) => Object.fromEntries(LINE.map((name) => [name, value(box, name)])));
  const result = await send(lines);
  if (result === "sent") location.assign(`${form.action}?at=${lines.at(-1).prompt || 0}`);
  if (result === "refused") form.submit(); // the page that follows says why
  if (result === "away") {
    store([...without(read(), lines), ...lines]);
    for (const box of full) box.value = "";
  }
  says.textContent = says.dataset[result] ?? "";
}

async function sendKept() {
  const lines = read(), result = lines.length ? await send(lines) : "";
  if (result === "sent") store(without(read(), lines));
  if (result === "sent" && !boxes().length) location.assign(form.action);
  says.textContent = says.dataset[result] ?? "";
}

kept.querySelector("button").addEventListener("click", () => store([]));
form?.addEventListener("submit", sendTyped);
if (form) for (const wait of [0, 20_000]) (wait ? setInterval : setTimeout)(sendKept, wait);
addEventListener("online", () => form && sendKept());
show();
