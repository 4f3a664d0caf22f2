// Counts on from the times that the page came with, and looks every ten seconds whether a colleague moved the hour.
// Without it everything works; "Look again" does by hand what this does by itself.

const EVERY = 1000, LOOK = 10_000;
let began = performance.now();

function shown(seconds) {
  const whole = Math.abs(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function count() {
  const passed = (performance.now() - began) / 1000;
  for (const timer of document.querySelectorAll("[data-seconds]")) {
    const seconds = Math.floor(Number(timer.dataset.seconds) - passed);
    const words = seconds < 0 ? timer.dataset.over : timer.dataset.left;
    const text = words.replace("{}", shown(seconds));
    if (timer.textContent !== text) timer.textContent = text;
  }
}

function take(page) {
  const standing = document.getElementById("clock"), fresh = page.getElementById("clock");
  if (!standing || !fresh) return;
  const hasFocus = standing.contains(document.activeElement);
  const hasMoved = standing.dataset.mark !== fresh.dataset.mark;
  began = performance.now();
  if (hasFocus && !hasMoved) {
    const times = [...fresh.querySelectorAll("[data-seconds]")];
    standing.querySelectorAll("[data-seconds]").forEach((timer, place) => {
      timer.dataset.seconds = times[place]?.dataset.seconds ?? timer.dataset.seconds;
    });
    return;
  }
  standing.replaceWith(document.adoptNode(fresh));
  if (hasFocus) fresh.querySelector("h2").focus();
}

async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!answer.ok || answer.redirected) return;
    take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    count();
  } catch {
    // The network is away. The timers count on.
  }
}

setInterval(count, EVERY);
setInterval(look, LOOK);
document.addEventListener("visibilitychange", look);
count();
