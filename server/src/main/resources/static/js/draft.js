// Keeps what somebody is writing, every few seconds: on the server for members, in this browser for guests.
// It comes back when the form opens again, and is forgotten when the server has taken it.
const member = document.body.dataset.member === "yes";
const PAUSE = 1500;

function fields(form) {
  const all = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") (all[name] ??= []).push(value);
  }
  return all;
}

const server = {
  async find(path) {
    const answer = await fetch(`/drafts?form=${encodeURIComponent(path)}`);
    return answer.ok && !answer.redirected ? answer.json() : {};
  },
  keep(path, all) {
    const body = new URLSearchParams({ form: path });
    for (const [name, values] of Object.entries(all)) values.forEach((it) => body.append(name, it));
    return fetch("/drafts", { method: "PUT", body, keepalive: true }).then((it) => it.ok && !it.redirected);
  },
  drop: (path) => fetch(`/drafts?form=${encodeURIComponent(path)}`, { method: "DELETE" }),
};

const browser = {
  find: async (path) => JSON.parse(localStorage.getItem(`draft ${path}`) ?? "{}"),
  keep: async (path, all) => {
    localStorage.setItem(`draft ${path}`, JSON.stringify(all));
    return true;
  },
  drop: async (path) => localStorage.removeItem(`draft ${path}`),
};

const store = member ? server : browser;

function untouched(field) {
  if (field.type === "radio" || field.type === "checkbox") return field.checked === field.defaultChecked;
  return field.value === field.defaultValue || field.tagName === "SELECT";
}

function put(form, all) {
  for (const field of form.elements) {
    const values = all[field.name];
    if (!values || field.type === "file" || field.type === "hidden" || !untouched(field)) continue;
    if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
    else if (values[0]) field.value = values[0];
  }
}

function saved(form) {
  const note = form.querySelector("[data-saved]");
  if (!note) return;
  const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  note.querySelector("span").textContent = note.dataset.saved.replace("{time}", time);
  note.hidden = false;
}

export default async function draft(form) {
  const path = form.dataset.draft;
  // What has just come from the server is newer than any draft.
  if (!form.dataset.begun && !form.querySelector("[role=alert]")) {
    put(form, await store.find(path));
  }
  const keep = () => store.keep(path, fields(form)).then((kept) => kept && saved(form));
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    keep();
    document.cookie = "sent=asked; path=/; max-age=600; samesite=lax";
  });
  form.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status < 300) store.drop(path);
  });
}

// The server says which form it has taken. Whatever else comes after sending, the words stay.
const taken = document.cookie.match(/(?:^|; )sent=([^;]*)/);
if (taken) {
  document.cookie = "sent=; path=/; max-age=0";
  if (taken[1] !== "asked") store.drop(decodeURIComponent(taken[1]));
}
