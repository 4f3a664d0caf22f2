// Keeps notes on this device while the network is away, and only then. What is sent twice is one note (write_note).

const kept = document.getElementById("kept"), says = document.getElementById("kept-says");
const form = document.getElementById("take-notes"), key = `notes ${kept.dataset.session}`;
const LINE = ["prompt", "once", "typed"];
const read = () => JSON.parse(localStorage.getItem(key) ?? "[]");
const without = (lines, gone) => lines.filter((a) => !gone.some((b) => LINE.every((name) => a[name] === b[name])));
const boxes = () => [...form.querySelectorAll("[name=typed]")];
const valueBy = (box, name) => [name, box.closest(".row").querySelector(`[name=${name}]`).value];

function store(lines) {
  if (lines.length) localStorage.setItem(key, JSON.stringify(lines));
  else localStorage.removeItem(key);
  kept.hidden = !lines.length;
  const items = lines.map(({ typed }) => Object.assign(document.createElement("li"), { dir: "auto", textContent: typed }));
  kept.querySelector("ul").replaceChildren(...items);
}

function write(id, words) { // in front of what is being typed
  const box = document.getElementById(id);
  if (box) box.value = `${words} ${box.value}`.trim();
}

function take(fresh) { // the notes as they stand, around what is being typed
  const typing = boxes().map(({ id, value }) => [id, value]), at = document.activeElement.id;
  form.replaceChildren(...fresh.childNodes);
  for (const [id, value] of typing) write(id, value);
  document.getElementById(at)?.focus();
}

async function send(lines) {
  const body = new URLSearchParams([["csrfmiddlewaretoken", form.csrfmiddlewaretoken.value]]);
  for (const line of lines) for (const name of LINE) body.append(name, line[name]);
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => ({ status: 500 }));
  const page = await answer.text?.().catch(() => "");
  if (answer.status >= 500 || !page) return "away";
  const isTaken = answer.redirected && new URL(answer.url).pathname === new URL(form.action).pathname;
  const fresh = isTaken && new DOMParser().parseFromString(page, "text/html").getElementById(form.id);
  if (fresh) take(fresh);
  return isTaken ? "sent" : answer.status === 422 ? "refused" : "out";
}

async function sendTyped(event) {
  const full = boxes().filter((box) => box.value.trim());
  if (!full.length) return;
  event.preventDefault();
  const lines = full.map((box) => Object.fromEntries(LINE.map((name) => valueBy(box, name))));
  full.at(-1).focus();
  for (const box of full) box.value = "";
  const result = await send(lines);
  if (result === "away") store([...without(read(), lines), ...lines]);
  if (result === "refused" || result === "out") full.forEach(({ id }, place) => write(id, lines[place].typed));
  if (result === "refused") form.submit(); // the page that follows says why
  says.textContent = says.dataset[result] ?? "";
}

async function sendKept() {
  const lines = read(), result = lines.length ? await send(lines) : "";
  if (result === "sent") store(without(read(), lines));
  if (result) says.textContent = says.dataset[result] ?? "";
}

kept.querySelector("button").addEventListener("click", () => store([]));
form?.addEventListener("submit", sendTyped);
if (form) for (const wait of [0, 20_000]) (wait ? setInterval : setTimeout)(sendKept, wait);
if (form) addEventListener("online", sendKept);
store(read());
