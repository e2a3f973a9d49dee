// The queue by keyboard: a letter presses the button that names it, a number chooses a reason, ? shows the keys.
const writes = (it) => it instanceof HTMLElement && it.matches("textarea, input:not([type=radio]), select");

export default function queue(matter) {
  const reasons = [...matter.querySelectorAll("[data-queue-reason]")];
  reasons.slice(0, 9).forEach((it, at) => {
    it.parentElement.querySelector("[data-queue-number]").textContent = at + 1;
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
    if (event.key === "?") {
      const help = matter.querySelector("[data-queue-help]");
      help.open = !help.open;
      return;
    }
    const reason = reasons[Number(event.key) - 1];
    if (reason) {
      reason.checked = true;
      reason.focus();
      return;
    }
    const button = [...matter.querySelectorAll("[data-queue-key]")].find((it) => it.dataset.queueKey === event.key);
    if (button) {
      event.preventDefault();
      button.click();
    }
  });
}
