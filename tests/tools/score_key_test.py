"""eval/score_key.py counts found and right as its head says, on claims written by hand."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "eval"))
from score_key import score  # noqa: E402

TEXT = b"Ana Lund met Jon Vale in Oslo on Monday."
ROW = {"report": "a.txt", "kind": "meeting", "words": "met Jon Vale", "word": "held", "day": "2031-03-10", "who": ["Ana Lund", "Jon Vale"]}


def meeting(**fields):
    parties = [{"name": "Ana Lund", "mention": "Ana Lund"}, {"name": "Jon Vale", "mention": "Jon Vale"}]
    return {"id": "m1", "kind": "meeting", "span": [0, 21], "status": "held", "date": "2031-03-10", "parties": parties, **fields}


def counted(*claims):
    return score([ROW], {"a.txt": list(claims)}, {"a.txt": TEXT})["meeting"]


class ScoreKey(unittest.TestCase):
    def test_counts_a_claim_with_all_fields_as_right(self):
        self.assertEqual(counted(meeting()), {"key": 1, "found": 1, "right": 1, "claims": 1, "claims_right": 1})

    def test_a_plan_for_a_held_meeting_is_found_but_not_right(self):
        n = counted(meeting(status="planned"))
        self.assertEqual((n["found"], n["right"], n["claims_right"]), (1, 0, 0))

    def test_a_missing_party_is_not_right(self):
        self.assertEqual(counted(meeting(parties=[{"name": "Ana Lund", "mention": "she"}]))["right"], 0)

    def test_a_claim_elsewhere_is_not_found(self):
        self.assertEqual(counted(meeting(span=[25, 40]))["found"], 0)

    def test_a_second_claim_lowers_precision_only(self):
        n = counted(meeting(), meeting(id="m2"))
        self.assertEqual((n["right"], n["claims"], n["claims_right"]), (1, 2, 1))


if __name__ == "__main__":
    unittest.main()
