"use strict";

// Light and dark.
(() => {
  const button = document.getElementById("theme");
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const label = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
  button.hidden = false;
  label();
  system.addEventListener("change", label);
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch (e) {
      // storage is forbidden here: the choice holds for this page
    }
    label();
    document.dispatchEvent(new Event("themechange"));
  });
})();

// "/" leads to the query, as in many archives; fields are put in by a click.
(() => {
  const query = document.getElementById("q");
  if (!query) return;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      query.focus();
      query.select();
    }
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert], [data-complete], [data-query]");
    if (!button) return;
    const field = button.dataset.insert || button.dataset.complete;
    query.value = button.dataset.query ? button.dataset.query : button.dataset.complete
      ? query.value.replace(/[A-Za-z\p{Script=Han}]+$/u, "") + field
      : (query.value ? query.value.trimEnd() + " AND " : "") + field;
    query.focus();
    query.setSelectionRange(query.value.length, query.value.length);
    query.dispatchEvent(new Event("input", { bubbles: true }));
  });
})();

// Layers of an article: shown at once, kept in the URL.
(() => {
  const form = document.getElementById("layers");
  const text = document.getElementById("text");
  if (!form || !text) return;
  form.addEventListener("change", () => {
    const url = new URL(location.href);
    url.searchParams.delete("layer");
    const shown = [...form.querySelectorAll("input[type=checkbox]")].filter((box) => {
      text.classList.toggle("show-" + box.value, box.checked);
      return box.checked;
    }).map((box) => box.value);
    if (shown.length === 0) url.searchParams.append("layer", "none");
    if (shown.join() !== "statements") shown.forEach((layer) => url.searchParams.append("layer", layer));
    history.replaceState(null, "", url);
  });
  // What belongs to one statement stands out together.
  const light = (groups, on) => groups.split(" ").forEach((group) =>
    document.querySelectorAll(`[data-of~="${CSS.escape(group)}"]`).forEach((part) => part.classList.toggle("lit", on)));
  document.querySelectorAll("[data-of]").forEach((part) => {
    for (const [name, on] of [["mouseenter", true], ["mouseleave", false], ["focusin", true], ["focusout", false]]) {
      part.addEventListener(name, () => light(part.dataset.of, on));
    }
  });
})();

// Copying a citation.
document.querySelectorAll("[data-copy]").forEach((button) => {
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
    button.textContent = button.dataset.done;
  });
});
