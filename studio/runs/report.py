"""One self-contained page on a run: what came out, the curves, what it saw, every setting. Opens anywhere, loads nothing."""

from __future__ import annotations

import base64
import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from studio.core.events import Started
from studio.core.sources import name_of
from studio.runs.chart import Level, line_chart, number
from studio.runs.files import write_text
from studio.runs.inside import read_inside
from studio.runs.layout import RunFolder, cannot_write, open_run
from studio.runs.other_words import in_other_words
from studio.runs.read import each_rejected, pictures, read_spec, read_state
from studio.runs.story import Story, story

MOST_REJECTED = 200
MOST_PICTURE_BYTES = 30_000_000
LAST_CURVES = ("lr", "weight_decay", "images_per_second")
SCORES = ("knn", "linear")
HEALTH = {
    "knn": "k-NN: labelled pictures with neighbours of their own kind (95 % interval)",
    "linear": "Linear probe: labelled pictures on the right side of a straight cut (95 % interval)",
    "chance_distance": "Loss on its way from chance (0) to the lowest it can be (1)",
    "std_ratio": "Diversity: spread of the features (0 all the same, 1 over the whole room)",
    "rankme": "Effective rank: directions that the features use",
    "uniformity": "Uniformity (0 all the same, about -4 spread evenly)",
    "alignment": "Alignment: distance of a picture's two views (0 the same, 2 unrelated)",
    "grad_norm": "Length of the gradient",
    "moved": "Weights moved, as a share of their size",
    "views_differ": "Difference of a picture's two views (0 none)",
    "variety": "Difference of the pictures (0 none)",
}
GOOD_VERDICTS = ("learning", "early")
STATE_WORDS = {
    "finished": "Finished",
    "stopped": "Stopped by a person",
    "failed": "Failed",
    "running": "Still running",
    "paused": "Paused",
    "interrupted": "Interrupted: the process is gone",
}
STYLE = """
:root{color-scheme:light dark;--paper:#fbfbf9;--card:#fff;--ink:#1d2026;--quiet:#686e78;--line:#e3e4e0;--curve:#0a5fa8;--raw:#9cc3e6;--good:#1c7c4a;--bad:#b3341f}
@media (prefers-color-scheme:dark){:root{--paper:#16181c;--card:#1e2126;--ink:#e7e8ea;--quiet:#9aa0aa;--line:#31353c;--curve:#6cb6ff;--raw:#2f5f8f;--good:#5cc58d;--bad:#ff8a73}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 20px 64px}h1{font-size:26px;line-height:1.2;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:17px;margin:36px 0 10px}p{margin:6px 0}.quiet{color:var(--quiet)}.path{overflow-wrap:anywhere;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:13px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;margin:10px 0;overflow-x:auto}
.numbers{display:grid;grid-template-columns:repeat(auto-fill,minmax(140px,1fr));gap:10px;margin:18px 0}
.numbers div{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:10px 14px}.numbers b{display:block;font-size:20px;font-weight:600;overflow-wrap:anywhere}
.numbers span{color:var(--quiet);font-size:13px}.good{color:var(--good)}.bad{color:var(--bad)}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}th{font-weight:500;color:var(--quiet);width:34%}
svg{width:100%;height:auto;display:block}svg text{font:12px system-ui,sans-serif;fill:var(--quiet)}.grid{stroke:var(--line)}.curve,.raw{fill:none;stroke:var(--curve);stroke-width:2;stroke-linejoin:round}
.raw{stroke:var(--raw);stroke-width:1}.dot{fill:var(--curve)}.level{stroke:var(--bad);stroke-width:1.2;stroke-dasharray:5 4}svg .levelname{fill:var(--bad)}
figure{margin:12px 0}figure img{max-width:100%;border-radius:8px;border:1px solid var(--line);background:#fafaf8}figcaption{color:var(--quiet);font-size:13px;margin-top:4px}
details summary{cursor:pointer;color:var(--quiet)}ul{padding-left:20px}
"""


def write_report(
    run: RunFolder | str | os.PathLike[str], out: str | os.PathLike[str], *, say: Callable[[str], str] | None = None, language: str = "en"
) -> Path:
    """Write the page and return its absolute path. say: how its English texts are said in `language` (None: as they are).
    Raises Trouble for a folder that is no run and a file that can't be written."""
    run = open_run(run.path if isinstance(run, RunFolder) else run)
    path = Path(out).expanduser().absolute()
    text = page(run) if say is None else in_other_words(page(run), say, language)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_text(path, text, durable=False)
    except OSError as error:
        raise cannot_write(path, error) from None
    return path


def page(run: RunFolder) -> str:
    """The HTML of a run."""
    spec, state, told = read_spec(run), read_state(run), story(run)
    result: dict[str, Any] = state.get("result") or {}
    name = f"{spec.method} on {name_of(spec.images)}"
    body = [
        f"<h1>{escape(name)}</h1>",
        f'<p class="quiet path">{escape(str(run.path))}</p>',
        _verdict(state, _mapping(result.get("health")) or _last_verdict(told)),
        _numbers(state, result, told.started),
        _health(told),
        _curves(told),
        _pictures(run),
        _settings(spec.to_dict()),
        _warnings(told),
        _rejected(each_rejected(run)),
        f'<p class="quiet">Made by Tacit Studio. {escape(_versions(state))}</p>',
    ]
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(name)}</title><style>{STYLE}</style></head><body><main>{''.join(body)}</main></body></html>\n"
    )


def _last_verdict(told: Story) -> dict[str, Any]:
    """Of a run that has not ended well, or not yet."""
    said = told.verdicts
    return {"words": said[-1].words, "next": said[-1].next, "good": said[-1].good} if said else {}


def _verdict(state: Mapping[str, Any], health: Mapping[str, Any]) -> str:
    words = [f"<b>{escape(STATE_WORDS.get(state['state'], str(state['state'])))}</b>"]
    error = state.get("error")
    if isinstance(error, Mapping):
        words.append(f'<span class="bad">{escape(str(error.get("words", "")))}</span> {escape(str(error.get("fix", "")))}')
    if health.get("words"):
        kind = "good" if health.get("good", health.get("verdict") in GOOD_VERDICTS) else "bad"
        words.append(f'<span class="{kind}">{escape(str(health["words"]))}</span> {escape(str(health.get("next", "")))}')
    return f'<div class="card">{"".join(f"<p>{line}</p>" for line in words)}</div>'


def _numbers(state: Mapping[str, Any], result: Mapping[str, Any], started: Started | None) -> str:
    shown: list[tuple[str, Any]] = [("steps", result.get("steps", state.get("step"))), ("epochs", result.get("epochs", state.get("epoch")))]
    shown += [("pictures", result.get("images", started.images if started else None)), ("training time", _duration(result.get("seconds")))]
    shown += [("pictures a second", result.get("images_per_second")), ("first loss", result.get("loss_first")), ("last loss", result.get("loss_last"))]
    shown += [("loss by chance", started.chance if started else None), ("device", state.get("device"))]
    cells = [f"<div><b>{escape(_show(value))}</b><span>{escape(name)}</span></div>" for name, value in shown if value is not None]
    return f'<div class="numbers">{"".join(cells)}</div>'


def _health(told: Story) -> str:
    """The last look at the features beside the untrained network's, and what was said of it when."""
    if told.now is None or told.before is None:
        return ""
    now, before = told.now.values, told.before.values if told.before.step == 0 else {}
    rows: list[str] = []
    for name, words in HEALTH.items():
        if name in now:
            beside = [_with_interval(name, before)] if name in SCORES else [_share(before.get(name))]
            beside += [_with_interval(f"{name}_pixels", before)] if name in SCORES else [""]
            cells = "".join(f"<td>{escape(one)}</td>" for one in (_with_interval(name, now) if name in SCORES else _share(now[name]), *beside))
            rows.append(f"<tr><th>{escape(words)}</th>{cells}</tr>")
    head = "<tr><th></th><td>now</td><td>untrained</td><td>raw pixels</td></tr>"
    said = [f"<li>step {event.step:,}: {escape(event.words)}</li>" for event in told.verdicts]
    list_ = f"<p>What was said while it trained:</p><ul>{''.join(said)}</ul>" if len(said) > 1 else ""
    return f'<h2>Is it learning?</h2><div class="card"><table>{head}{"".join(rows)}</table>{list_}</div>'


def _with_interval(name: str, values: Mapping[str, float]) -> str:
    """A share with its 95 % interval in percent; "" where it was not measured."""
    if name not in values:
        return ""
    kind, _, end = name.partition("_")
    low, high = (values.get(f"{kind}_{side}{'_' + end if end else ''}") for side in ("low", "high"))
    reach = f" ({low * 100:.0f} to {high * 100:.0f})" if low is not None and high is not None else ""
    return f"{values[name] * 100:.0f} %{reach}"


def _share(value: float | None) -> str:
    return "" if value is None else number(value)


def _curves(told: Story) -> str:
    started = told.started
    parts: list[str] = []
    for name in sorted(told.curves, key=lambda name: (name != "loss", name in LAST_CURVES, name)):
        curve = told.curves[name]
        levels = (
            [Level(word, value) for word, value in (("chance", started.chance), ("floor", started.floor)) if value is not None]
            if name == "loss" and started
            else []
        )
        smooth = curve.mean if name not in LAST_CURVES and curve.count >= 40 else ()
        drawn = line_chart(curve.points, title=f"{name} by step", levels=levels, smooth=smooth)
        if drawn:
            parts.append(f'<h3 class="quiet">{escape(name.replace("_", " "))}</h3><div class="card">{drawn}</div>')
    if not parts:
        return '<h2>Curves</h2><p class="quiet">No step was recorded yet.</p>'
    return (
        f"<h2>Curves</h2>{parts[0]}<details{' open' if len(parts) < 4 else ''}><summary>All curves</summary>{''.join(parts[1:])}</details>"
        if len(parts) > 1
        else f"<h2>Curves</h2>{parts[0]}"
    )


def _pictures(run: RunFolder) -> str:
    """The first and the last picture of each name, inside the page, up to a total size."""
    by_name: dict[str, list[tuple[int, Path]]] = defaultdict(list)
    for name, step, path in pictures(run):
        by_name[name].append((step, path))
    parts: list[str] = []
    room = MOST_PICTURE_BYTES
    for name, found in by_name.items():
        for step, path in found[:1] + found[-1:] if len(found) > 1 else found:
            try:
                data = read_inside(path, run.path, most=MOST_PICTURE_BYTES)
            except OSError:
                continue
            room -= len(data)
            if room < 0:
                break
            source = f"data:image/png;base64,{base64.b64encode(data).decode('ascii')}"
            caption = f"{name.replace('_', ' ')} after {step:,} steps".removesuffix("s" if step == 1 else " ")
            parts.append(f'<figure><img src="{source}" alt="{escape(caption, quote=True)}"><figcaption>{escape(caption)}</figcaption></figure>')
    return f"<h2>What the network saw and made</h2>{''.join(parts)}" if parts else ""


def _settings(spec: Mapping[str, Any]) -> str:
    rows = [(name, value) for name, value in spec.items() if name not in ("schema", "settings", "out") and value is not None]
    own = spec.get("settings") or {}
    lines = [f"<tr><th>{escape(name.replace('_', ' '))}</th><td>{escape(_show(value))}</td></tr>" for name, value in [*rows, *own.items()]]
    return f'<h2>Settings</h2><div class="card"><table>{"".join(lines)}</table></div>'


def _warnings(told: Story) -> str:
    return f"<h2>Warnings</h2><ul>{''.join(f'<li>{escape(line)}</li>' for line in told.warnings)}</ul>" if told.warnings else ""


def _rejected(rejects: Iterable[tuple[str, str]]) -> str:
    shown: list[tuple[str, str]] = []
    count = 0
    for one in rejects:
        count += 1
        if count <= MOST_REJECTED:
            shown.append(one)
    if not count:
        return ""
    rows = "".join(f'<tr><td class="path">{escape(path)}</td><td>{escape(reason)}</td></tr>' for path, reason in shown)
    more = f'<p class="quiet">and {count - MOST_REJECTED:,} more</p>' if count > MOST_REJECTED else ""
    return f'<h2>Files left out ({count:,})</h2><details><summary>Show them</summary><div class="card"><table>{rows}</table>{more}</div></details>'


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _show(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number(value)
    return ", ".join(str(one) for one in value) if isinstance(value, list | tuple) else str(value)


def _duration(seconds: Any) -> str | None:
    if not isinstance(seconds, int | float):
        return None
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, hours = int(seconds // 60), int(seconds // 3600)
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min {int(seconds % 60)} s"


def _versions(state: Mapping[str, Any]) -> str:
    versions = state.get("versions")
    return ", ".join(f"{name} {version}" for name, version in versions.items()) if isinstance(versions, Mapping) else ""
