"""Writes crates/wire/src/sigv4/vectors.json: requests that botocore's own signers signed.

Run from the workspace's root, with the pinned botocore on the path:

    PYTHONPATH=.tools/botocore-1.43.11 python3 xtask/python/sigv4_vectors.py
"""

import datetime
import json
from urllib.parse import urlsplit

import botocore.auth
from botocore.auth import S3SigV4Auth, S3SigV4QueryAuth, SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

SIGNED_AT = datetime.datetime(2026, 1, 2, 3, 4, 5)
SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
KEY = Credentials("AKIDEXAMPLE", SECRET)
TEMPORARY_KEY = Credentials("ASIAEXAMPLE", SECRET, "token/with+signs==")
ENDPOINT = "http://127.0.0.1:4566"
REGION = "eu-west-1"

botocore.auth.get_current_datetime = lambda remove_tzinfo=True: SIGNED_AT
vectors = []


def add(name, signer, method, path, headers=None, body=b""):
    request = AWSRequest(method=method, url=ENDPOINT + path, headers=headers or {}, data=body)
    signer.add_auth(request)
    url = urlsplit(request.url)
    pairs = [[key, value] for key, value in request.headers.items()]
    if not any(key.lower() == "host" for key, _ in pairs):
        pairs.append(["host", url.netloc])
    body = request.body or b""
    vectors.append(
        {
            "name": name,
            "method": request.method,
            "path": url.path or "/",
            "query": url.query,
            "headers": pairs,
            "body": body if isinstance(body, str) else body.decode(),
        }
    )


def header(name, method, path, headers=None, body=b"", service="lambda", key=KEY, signer=SigV4Auth):
    add(name, signer(key, service, REGION), method, path, headers, body)


def presigned(name, method, path, service="lambda", key=KEY, signer=SigV4QueryAuth):
    add(name, signer(key, service, REGION, expires=60), method, path)


ARN = "arn%3Aaws%3Alambda%3Aeu-west-1%3A000000000000%3Afunction%3Amean"
INVOKE = {
    "X-Amz-Invocation-Type": "Event",
    "X-Amz-Client-Context": "  a   b ",
    "Content-Type": "application/json",
}
FORM = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}

header("plain", "GET", "/2015-03-31/functions")
header("encoded label", "GET", f"/2015-03-31/functions/{ARN}/aliases/live")
header("body", "POST", "/2015-03-31/functions/mean/invocations?Qualifier=live", INVOKE, b'{"nums": [1]}')
header("query order", "GET", "/2015-03-31/functions?MaxItems=5&Marker=a%2Bb%20c%2F%3D&A=&b")
header("dots and slashes", "GET", "/a/./b//../c/")
header("signs in the path", "GET", "/a+b/c=d,e/f%2Fg/$LATEST")
header("root", "POST", "/", FORM, b"Action=GetCallerIdentity&Version=2011-06-15", service="sts")
header("session token", "GET", "/2015-03-31/functions", key=TEMPORARY_KEY)
header("s3 path", "GET", "/bucket/a%20b/../%C3%A9%2B~?prefix=x%2Fy&list-type=2", service="s3", signer=S3SigV4Auth)
header(
    "unsigned body", "PUT", "/bucket/key", {"X-Amz-Content-SHA256": "UNSIGNED-PAYLOAD"}, b"data", service="s3"
)
presigned("presigned", "GET", "/2015-03-31/functions/mean?Qualifier=1")
presigned("presigned with token", "GET", "/?Action=GetCallerIdentity&Version=2011-06-15", "sts", TEMPORARY_KEY)
presigned("presigned s3", "GET", "/bucket/a%20b%2Bc", "s3", signer=S3SigV4QueryAuth)

with open("crates/wire/src/sigv4/vectors.json", "w") as file:
    json.dump(vectors, file, indent=1)
    file.write("\n")
