// Copies the address of a link instead of following it.
export default function copy(link) {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    link.dataset.copied = "yes";
  });
}
