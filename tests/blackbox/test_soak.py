"""The short form of `make soak`."""

import pytest
import soak


@pytest.mark.timeout(300)
def test_many_invocations_leave_nothing(capsys):
    verdict = soak.run(4000, is_strict=False)
    with capsys.disabled():
        print("\n" + soak.render(verdict))
    assert not verdict.problems
    assert verdict.tally.n_done == 4000 and verdict.tally.kills.total() > 5 and verdict.tally.changes > 3
