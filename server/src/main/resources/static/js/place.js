// Behaviours attach themselves to elements that ask for them by a data attribute; a page loads only what it uses.
const behaviours = ["draft", "copy", "photos", "proof", "queue"];

export function attach(root) {
  for (const name of behaviours) {
    const asking = [...root.querySelectorAll(`[data-${name}]`)].filter((it) => !it.dataset[`${name}On`]);
    if (asking.length > 0) {
      const address = new URL(`./${name}.js`, import.meta.url);
      import(address.href).then((behaviour) =>
        asking.forEach((it) => {
          // Asked for twice while it was fetched: by the page, and by htmx for the same page.
          if (it.dataset[`${name}On`]) return;
          it.dataset[`${name}On`] = "yes";
          behaviour.default(it);
        }),
      );
    }
  }
}

attach(document);
// A draft that has arrived is forgotten by the page that follows, whatever that is.
if (/(^|; )sent=/.test(document.cookie)) import(new URL("./draft.js", import.meta.url).href);
document.addEventListener("htmx:load", (event) => attach(event.target));
// An answer that somebody writes already is not begun twice.
document.addEventListener("htmx:beforeRequest", (event) => {
  const open = event.detail.target.nextElementSibling;
  if (!event.detail.elt.matches("a") || !open?.matches("form.compose")) return;
  event.preventDefault();
  open.querySelector("textarea").focus();
});
