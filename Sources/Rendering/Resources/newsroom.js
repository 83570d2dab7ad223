"use strict";
(() => {
  const content = document.querySelector("[data-live]");
  const news = document.querySelector("#news");
  const pause = 700;
  let waiting = null;
  let last = 0;

  /* What the reader has opened stays open, and what was not there before is marked. */
  const renew = (fresh) => {
    const before = new Set([...content.querySelectorAll(".story, .single")].map((one) => one.id));
    const open = [...content.querySelectorAll(".story details[open]")]
      .map((one) => one.closest(".story").id);
    const singles = content.querySelector("#singles");
    const focused = document.activeElement && content.contains(document.activeElement)
      ? document.activeElement.getAttribute("href") : null;
    content.replaceChildren(...fresh.querySelector("[data-live]").childNodes);
    for (const id of open) {
      const details = document.getElementById(id)?.querySelector("details");
      if (details) details.open = true;
    }
    const now = content.querySelector("#singles");
    if (singles && now) now.open = singles.open;
    if (focused) content.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
    const counts = document.querySelector("#counts");
    const there = fresh.querySelector("#counts");
    if (counts && there) counts.textContent = there.textContent;
    let count = 0;
    for (const one of content.querySelectorAll(".story, .single")) {
      if (before.has(one.id)) continue;
      one.classList.add("fresh");
      count += 1;
    }
    if (news) news.textContent = count ? `${count} new here` : "Up to date";
  };

  const reload = async () => {
    waiting = null;
    last = Date.now();
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      if (!answer.ok) return;
      renew(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      if (news) news.textContent = "The server does not answer";
    }
  };

  const changed = () => {
    waiting ??= setTimeout(reload, Math.max(100, pause - (Date.now() - last)));
  };

  if (content && window.EventSource) {
    const events = new EventSource("/events");
    const kinds =
      ["created", "grew", "shrank", "merged", "split", "headlineChanged", "expired"];
    for (const kind of kinds) events.addEventListener(kind, changed);
  }

  const form = document.querySelector("#ask");
  if (form) {
    const text = form.querySelector("textarea");
    addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dropping");
    });
    addEventListener("dragleave", () => document.body.classList.remove("dropping"));
    addEventListener("drop", async (event) => {
      event.preventDefault();
      document.body.classList.remove("dropping");
      const file = event.dataTransfer.files[0];
      const dropped = file ? await file.text() : event.dataTransfer.getData("text");
      if (!dropped.trim()) return;
      text.value = dropped;
      form.requestSubmit();
    });
  }
})();
