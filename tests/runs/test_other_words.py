from __future__ import annotations

from studio.runs.other_words import in_other_words


def test_only_what_stands_between_tags_is_said_anew() -> None:
    page = '<html lang="en"><style>p{color:red}</style><p class="Curves"> Curves </p><img alt="x" src="data:image/png;base64,Curves"><b>a &lt; b</b>\n</html>'
    said = in_other_words(page, {"Curves": "곡선 & <선>", "a < b": "가 < 나"}.get, "ko")  # type: ignore[arg-type]
    assert said == (
        '<html lang="ko"><style>p{color:red}</style><p class="Curves"> 곡선 &amp; &lt;선&gt; </p><img alt="x" src="data:image/png;base64,Curves"><b>가 &lt; 나</b>\n</html>'
    )
