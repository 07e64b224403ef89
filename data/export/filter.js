// Narrows the chronology to lines that hold the words and have the status. The page is whole without it.
(() => {
  const form = document.querySelector(".filter");
  const lines = [...document.querySelectorAll(".line")];
  if (!form || lines.length === 0) return;
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const texts = lines.map((line) => plain(line.textContent));
  const [words, status, shown] = ["words", "status", "shown"].map((name) => form.elements[name]);
  const show = () => {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    lines.forEach((line, i) => {
      const fits = wanted.every((word) => texts[i].includes(word)) && (!status.value || line.dataset.status === status.value);
      line.hidden = !fits;
      count += fits ? 1 : 0;
    });
    document.querySelectorAll(".day").forEach((day) => { day.hidden = !day.querySelector(".line:not([hidden])"); });
    shown.value = `${count} of ${lines.length} lines`;
  };
  const passages = form.querySelector("button");
  passages.addEventListener("click", () => {
    const open = passages.getAttribute("aria-pressed") === "true";
    document.querySelectorAll(".passage").forEach((passage) => { passage.open = open; });
    passages.setAttribute("aria-pressed", String(!open));
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  form.hidden = false;
  show();
})();
