// Shows the photos that were chosen, each with a field for what is to be seen on it.
export default function photos(drop) {
  const input = drop.querySelector("input[type=file]");
  const list = document.getElementById(drop.dataset.photos);
  const item = list.querySelector("template");

  input.addEventListener("change", () => {
    list.querySelectorAll("[data-new]").forEach((it) => it.remove());
    [...input.files].forEach((file, number) => list.append(shown(file, number)));
  });

  function shown(file, number) {
    const row = item.content.cloneNode(true).firstElementChild;
    const field = row.querySelector("input");
    field.id = `caption-${number}`;
    row.querySelector("label").htmlFor = field.id;
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      row.querySelector("img").src = reader.result;
    });
    reader.readAsDataURL(file);
    return row;
  }
}
