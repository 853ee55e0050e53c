/// The keys with which changes are decided, while one of them has the focus; `j` gives it to the first.
///
/// The script only moves the focus and presses the buttons of the page; it sends nothing itself.
enum TriageScript {
  static let text = """
    "use strict";
    const keys = document.querySelector("details.keys");
    const changes = Array.from(document.querySelectorAll("li[id^=change-]"));
    const go = (change) => change && change.focus();
    document.body.classList.add("keyed");
    keys.hidden = false;
    for (const change of changes) {
      change.tabIndex = 0;
      change.addEventListener("keydown", (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const expert = change.querySelector("input[name=expert]");
        if (event.key === "Escape") return go(change);
        if (event.target instanceof HTMLInputElement) return;
        const place = changes.indexOf(change);
        if (event.key === "j" || event.key === "ArrowDown") go(changes[place + 1]);
        else if (event.key === "k" || event.key === "ArrowUp") go(changes[place - 1]);
        else if (event.key === "n") change.querySelector("input[name=note]").focus();
        else if (event.key === "?") keys.open = !keys.open;
        else {
          const button = change.querySelector(`button[aria-keyshortcuts="${CSS.escape(event.key)}"]`);
          if (!button) return;
          if (button.value === "expert" && !expert.value) expert.focus();
          else button.click();
        }
        event.preventDefault();
      });
    }
    // From elsewhere on the page j leads to the first change; deciding takes one that is seen to have the focus.
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key !== "j") return;
      if (event.target.closest("li[id^=change-], input, select, textarea")) return;
      go(changes[0]);
      event.preventDefault();
    });
    go(changes.find((change) => "#" + change.id === location.hash));

    """
}
