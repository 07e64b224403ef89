"""tools/rule_precision.py: what a key that holds all, and one that holds a choice, can say of an entry."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "tools"))
import rule_precision  # noqa: E402

TEXT = b"Solt met Aker. Solt met Vale."
ROWS = [{"report": "a.txt", "kind": "meeting", "words": "met Aker", "word": "held", "day": "-", "who": ["Solt", "Aker"]}]


def meeting(begin, end, other, status="held"):
    return {"kind": "meeting", "rule": "meet", "id": other, "span": [begin, end], "status": status, "parties": [{"name": "Solt"}, {"name": other}]}


def told(claims, is_whole):
    return list(rule_precision.judged(ROWS, {"a.txt": claims}, {"a.txt": TEXT}, is_whole))


class RulePrecision(unittest.TestCase):
    def test_a_claim_on_the_words_of_a_row_is_right_or_wrong(self):
        self.assertEqual(told([meeting(0, 13, "Aker")], False), [("meet", True)])
        self.assertEqual(told([meeting(0, 13, "Aker", "planned")], False), [("meet", False)])

    def test_a_claim_on_other_words_is_wrong_only_by_a_whole_key(self):
        self.assertEqual(told([meeting(15, 28, "Vale")], False), [])
        self.assertEqual(told([meeting(15, 28, "Vale")], True), [("meet", False)])

    def test_kinds_that_the_key_lacks_are_not_judged(self):
        self.assertEqual(told([{**meeting(0, 13, "Aker"), "kind": "event"}], True), [])

    def test_the_table_stands_in_order_of_rules(self):
        found = [("b", True, "k2"), ("a", False, "k1"), ("b", False, "k1")]
        self.assertEqual(rule_precision.table(found), "a\t0\t1\tk1\nb\t1\t2\tk1, k2\n")


if __name__ == "__main__":
    unittest.main()
