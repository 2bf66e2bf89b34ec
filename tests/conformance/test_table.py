"""What table.py promises: `python3 -m unittest discover tests/conformance`."""
import json
import tempfile
import unittest
from pathlib import Path

import table

LOCALSTACK = "tests/aws/services/lambda_/test_lambda.py::TestInvoke::test_echo[python3.12]"
MOTO = "tests/test_awslambda/test_lambda.py::test_get_function"
JUNIT = """<testsuites><testsuite>
<testcase classname="tests.aws.services.lambda_.test_lambda.TestInvoke" name="test_echo[python3.12]"
  file="tests/aws/services/lambda_/test_lambda.py"/>
<testcase classname="tests.test_awslambda.test_lambda" name="test_get_function"
  file="tests/test_awslambda/test_lambda.py"><failure message="no"/></testcase>
</testsuite></testsuites>"""


class Table(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = Path(self.folder.name) / name
        path.write_text(text)
        return path

    def test_both_formats_name_a_test_alike(self):
        junit = self.write("junit.xml", JUNIT)
        lines = [{"id": LOCALSTACK, "outcome": "passed"}, {"id": MOTO, "outcome": "failed"}]
        rows = self.write("results.jsonl", "\n".join(map(json.dumps, lines)))
        self.assertEqual(table.read_results([junit]), table.read_results([rows]))

    def test_a_listed_test_that_did_not_run_is_not_passed(self):
        self.write("list.txt", f"{LOCALSTACK}\n{MOTO}\n")
        rows = self.write("results.jsonl", json.dumps({"id": MOTO, "outcome": "passed"}))
        cells = table.count(table.read_results([rows]))
        self.assertEqual(cells, {("LocalStack", "lambda"): (0, 1), ("moto", "awslambda"): (1, 1)})

    def test_the_table_reads_back(self):
        cells = {("LocalStack", "lambda"): (119, 158), ("moto", "sts"): (5, 5)}
        self.assertEqual(table.parse_table(table.render_table(cells, table.blocked({}))), cells)

    def test_what_needs_other_services_counts_apart(self):
        n_blocked = table.blocked({LOCALSTACK: "needs SQS", MOTO: "contradicts AWS: other words"})
        cells = {("LocalStack", "lambda"): (3, 5), ("moto", "awslambda"): (3, 4)}
        lines = table.render_table(cells, n_blocked).splitlines()[2:]
        self.assertEqual(lines[0], "| LocalStack | lambda | 3 | 5 | 60 % | 1 | 75 % |")
        self.assertEqual(lines[1], "| moto | awslambda | 3 | 4 | 75 % | 0 | 75 % |")

    def test_a_lost_pass_is_named(self):
        old, new = {("moto", "sts"): (5, 5)}, {("moto", "sts"): (4, 5)}
        self.assertEqual(table.losses(old, new), ["moto sts: 5 -> 4"])

    def test_a_pass_leaves_the_failures_and_a_new_failure_enters_unexplained(self):
        known = {LOCALSTACK: "needs SQS"}
        merged = table.merge_failures(known, {LOCALSTACK: "passed", MOTO: "error"})
        self.assertEqual(merged, {MOTO: table.UNEXPLAINED})

    def test_what_did_not_run_this_time_keeps_its_reason(self):
        known = {LOCALSTACK: "needs SQS"}
        self.assertEqual(table.merge_failures(known, {MOTO: "passed"}), known)

    def test_the_committed_files_are_in_step(self):
        self.assertEqual(table.check(), [])


if __name__ == "__main__":
    unittest.main()
