"""Documents that are watched in a home: a law that changed, a report, one that is gone."""
import json
import pathlib

from archived import HERE, Archived

LAW = (
    "Члан 4. Удружења се уписују у регистар без накнаде у року од {days} дана.\n"
    "Члан 5. Удружење само бира свој назив, своје органе и своје седиште. ") + (
    "Удружење може да обавља делатност ради остваривања својих циљева. " * 30)  # fmt: skip
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \"quoted\" 'n' &amp;"


def page(text, clock):
    paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n"))
    return (
        f"<html lang=sr><head><title>Закон о удружењима</title></head><body><main>{paragraphs}"
        f"<p>Visitors: {clock}</p></main></body></html>")  # fmt: skip


def watch_documents(home):
    """Adds sources to `home`, whose name must be "home", and fetches them from a server of loopback.

    A law changed, is cited and waits for a decision; a report is gone; a page about Kosovo has a
    hostile text; a consultation is paused. Gives their numbers, in this order.
    """
    archived = Archived(pathlib.Path(home).parent, HERE / "told_server.py")

    def do(*arguments):
        done = archived.run(*arguments)
        if done.returncode:
            raise RuntimeError(done.stderr)

    def publish(path, body):
        archived.server.stdin.write(json.dumps({"path": path, "body": body}) + "\n")
        archived.server.stdin.flush()
        archived.server.stdout.readline()

    try:
        add = ("source", "add", "--offline")
        do(*add, archived.address("/law"), "--title", "Закон о удружењима", "--country", "RS",
           "--language", "sr", "--indicators", "1.1.a", "--owner", "Службени гласник")  # fmt: skip
        do(*add, archived.address("/gone"), "--title", "Annual report on public funds for civil society")
        do(*add, archived.address("/hostile"), "--title", HOSTILE, "--country", "XK")
        do("source", "noise", archived.address("/law"), "add", "--pattern", "Visitors: [0-9]+")
        publish("/law", page(LAW.format(days=30), 1))
        publish("/hostile", page(HOSTILE.replace("<", "&lt;"), 1))
        do("fetch", "--all")
        do("evidence", "add", archived.address("/law"), "--framework", "civic-space", "--indicator", "1.1.a",
           "--country", "RS", "--cycle", "2021", "--assessor", "V-Dem v12", "--quote", "Удружења се уписују у регистар без накнаде",
           "--strength", "law")  # fmt: skip
        publish("/law", page(LAW.format(days=60).replace("само бира свој назив", "бира свој назив"), 2))
        do("fetch", "--all")
        do(*add, archived.address("/later"), "--title", "Consultation on volunteering", "--country", "BA")
        do("source", "pause", archived.address("/later"))
        listed = json.loads(archived.run("source", "list", "--format", "json").stdout)
        return [source["id"] for source in listed if source["url"].startswith(archived.address("/"))]
    finally:
        archived.close()
