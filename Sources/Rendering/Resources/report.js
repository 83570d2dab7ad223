"use strict";
(() => {
  const one = (selector) => document.querySelector(selector);
  const [tools, search, outlets, language, order, count] =
    ["#tools", "#search", "#outlets", "#language", "#order", "#count"].map(one);
  const [front, list, singles] = ["#front", "#singles-list", "#singles"].map(one);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = [...document.querySelectorAll(".story, .single")].map((element, rank) => ({
    element, rank, words: null, isSingle: element.classList.contains("single"),
    outlets: Number(element.dataset.o || 1), language: element.dataset.l,
    time: Number(element.dataset.t || -Infinity), size: Number(element.dataset.n || 1),
  }));
  const opens = singles ? singles.open : false;

  const show = () => {
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    let ofSingles = 0;
    for (const entry of entries) {
      if (wanted.length && entry.words === null) entry.words = plain(entry.element.textContent);
      const fits = entry.outlets >= Number(outlets.value)
        && (!language.value || entry.language === language.value)
        && wanted.every((word) => entry.words.includes(word));
      entry.element.hidden = !fits;
      if (fits) shown += 1;
      if (fits && entry.isSingle) ofSingles += 1;
    }
    const all = shown === entries.length;
    if (singles) {
      singles.parentElement.hidden = ofSingles === 0;
      singles.open = all ? opens : true;
    }
    count.textContent = all ? `${shown} stories` : `${shown} of ${entries.length} stories`;
  };

  const arrange = () => {
    const by = {
      rank: (a, b) => a.rank - b.rank,
      time: (a, b) => b.time - a.time || a.rank - b.rank,
      size: (a, b) => b.size - a.size || a.rank - b.rank,
    }[order.value];
    for (const entry of [...entries].sort(by)) {
      (entry.isSingle ? list : front).append(entry.element);
    }
  };

  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    const folded = target.closest("#singles") || target.querySelector("details");
    if (folded) folded.open = true;
    if (target.matches(".story")) {
      scrollTo({ top: 0, behavior: "instant" });
    } else {
      target.scrollIntoView();
    }
    const handle = target.querySelector("summary, a");
    if (handle) handle.focus({ preventScroll: true });
  };

  const step = (by) => {
    const page = one(".story:target");
    const stories = entries.map((entry) => entry.element)
      .filter((story) => story.matches(".story:not([hidden])"))
      .sort((a, b) => a.compareDocumentPosition(b) & 2 ? 1 : -1);
    const at = page ? stories.indexOf(page)
      : stories.findIndex((story) => story.contains(document.activeElement));
    const next = stories[Math.min(stories.length - 1, Math.max(0, at + by))];
    if (!next) return;
    if (page) {
      location.hash = next.id;
    } else {
      next.querySelector("summary").focus();
    }
  };

  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  for (const control of [outlets, language]) control.addEventListener("change", show);
  order.addEventListener("change", arrange);
  tools.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", open);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, button");
    if (event.key === "Escape" && event.target === search) {
      search.value = "";
      show();
    }
    if (typing) return;
    if (event.key === "/") {
      event.preventDefault();
      search.focus();
    }
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  const root = document.documentElement;
  const remembered = (() => { try { return localStorage.getItem("theme"); } catch { return null; } })();
  if (remembered === "light" || remembered === "dark") root.dataset.theme = remembered;
  one("#theme").addEventListener("click", () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch { /* The choice is not kept. */ }
  });

  tools.hidden = false;
  if (entries.length > 2000) document.body.classList.add("many");
  show();
  open();
})();
