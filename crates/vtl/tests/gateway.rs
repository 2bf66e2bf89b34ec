//! What API Gateway adds: `$input`, `$util`, `$context`, `$stageVariables`.

use serde_json::{Value as Json, json};
use vtl::{Input, Overrides, RenderError, Rendered, Template, Variables};

fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn render(source: &str, body: &str) -> Result<Rendered, RenderError> {
    let (path, querystring) =
        (pairs(&[("id", "7"), ("both", "path")]), pairs(&[("q", "a b"), ("both", "query")]));
    let header = pairs(&[("Accept", "*/*"), ("X-Mixed", "m"), ("both", "header")]);
    let context = json!({
        "apiId": "abc", "stage": "dev", "httpMethod": "POST",
        "identity": {"sourceIp": "127.0.0.1", "user": ""},
        "authorizer": {"principalId": "p", "claims": {"sub": "s"}},
        "error": {"message": "no", "messageString": "\"no\""},
    });
    let stage_variables = pairs(&[("table", "things"), ("level", "3")]);
    let variables = Variables {
        input: Input { body, path: &path, querystring: &querystring, header: &header },
        context: context.as_object(),
        overrides: None,
        stage_variables: &stage_variables,
    };
    Template::parse(source).expect("it is a template").render(&variables)
}

fn check(source: &str, body: &str, expected: &str) {
    let rendered = render(source, body);
    let printed = rendered.map_or_else(|error| format!("error: {error}"), |rendered| rendered.text);
    assert_eq!(printed, expected, "{source} with {body}");
}

#[test]
fn input_body_is_the_body() {
    check("$input.body", r#"{"some": "value"}"#, r#"{"some": "value"}"#);
    check("$input.body", "raw data", "raw data");
    check("$input.body", "", "{}");
    check("<$input.body.anything>", "{}", "<>");
    check("Action=Send&Body=$input.body", "", "Action=Send&Body={}");
}

#[test]
fn input_path_is_an_object() {
    check("$input.path('$')", r#"{"foo":"bar"}"#, "{foo=bar}");
    check("$input.path('$')", r#"[{"foo":"bar"}]"#, r#"[{"foo":"bar"}]"#);
    check("$input.path('$')", r#"{"foo":[{"nested":"bar"}]}"#, r#"{foo=[{"nested":"bar"}]}"#);
    check("$input.path('$')[0]", r#"[{"foo":"bar"}]"#, "{foo=bar}");
    check(
        "$input.path('$').toString()",
        r#"{"a":1,"b":true,"c":null,"d":1.50}"#,
        "{a=1, b=true, c=null, d=1.5}",
    );
    check("$input.path('$.list')", r#"{"list":["http://x"]}"#, r#"["http:\/\/x"]"#);
    check(
        "#set($r = $input.path('$.none'))<$r><$r.nested>#if($r == $null)null#end#if($r == '')empty#end",
        "{}",
        "<><>nullempty",
    );
    check("#set($r = $input.path('$.l'))$r $r.nested#if($r == '')empty#end", r#"{"l":[]}"#, "[] ");
    check("#foreach($i in $input.path('$.items'))$i.n,#end", r#"{"items":[{"n":1},{"n":2}]}"#, "1,2,");
    check("#foreach($k in $input.path('$').keySet())$k#end", r#"{"b":1,"a":2}"#, "ba");
    check("$input.path('$.a').size()", r#"{"a":[1,2,3]}"#, "3");
    check("$input.path('$.a') $input.path('a')", r#"{"a":"text"}"#, "text text");
    check("#set($i = 1)$input.path(\"$.r[${i}].v\")", r#"{"r":[{"v":"x"},{"v":"y"}]}"#, "y");
    check("$input.path('$.n') $input.path('$.n').class.name", r#"{"n":12345678901}"#, "12345678901 ");
}

#[test]
fn input_json_is_json() {
    check(
        "$input.json('$')",
        r#" {"a" : [1, 2.50, "x/y", null, true], "b": {}} "#,
        r#"{"a":[1,2.5,"x/y",null,true],"b":{}}"#,
    );
    check("$input.json('$.a')", r#"{"a":"te\"xt"}"#, r#""te\"xt""#);
    check("$input.json('$.a')", r#"{"a":5}"#, "5");
    check("$input.json('$.none')", r#"{"a":5}"#, r#""""#);
    check("$input.json('$.message')", "\"#foobar123\"", r#""""#);
    check("$input.json('$..a')", r#"{"a":1,"b":{"a":2}}"#, "[1,2]");
    check("$input.json('$')", "", "{}");
    check("$input.json('$')", "some text", r#""some text""#);
    check("$input.json('$')", "{id: 5, name: 'x',}", r#"{"id":5,"name":"x"}"#);
    check("$input.json('$').nothing", "{}", "");
    check("$input.json('$')", "{\"a\":", "error: parse a document as JSON");
    check("$input.json('$[')", "{}", "error: parse `$[` as JSONPath: malformed brackets");
}

#[test]
fn what_is_changed_in_the_body_stays() {
    check(
        "#set($b = $input.path('$'))#set($b.new = 1)#set($x = $b.a.add(3))$input.json('$')",
        r#"{"a":[1]}"#,
        r#"{"a":[1,3],"new":1}"#,
    );
    check(
        "#set($b = $input.path('$'))#set($b.me = $b)$input.json('$')",
        r#"{"a":1}"#,
        "error: exceeded the limit on depth",
    );
}

#[test]
fn params_are_searched_in_order() {
    check(
        "$input.params('id') $input.params('q') $input.params('Accept') $input.params('x-mixed')",
        "",
        "7 a b */* m",
    );
    check("$input.params('both') <$input.params('none')>", "", "path <>");
    check(
        "$input.params()",
        "",
        "{path={id=7, both=path}, querystring={q=a b, both=query}, header={Accept=*/*, X-Mixed=m, both=header}}",
    );
    check("$input.params().querystring", "", "{q=a b, both=query}");
    check(
        "$input.params().path.id $input.params().header.get('X-Mixed') $input.params().header.X-Mixed",
        "",
        "7 m m",
    );
    check(
        "$input.params().header.x-mixed $input.params().header.containsKey('ACCEPT') $input.params().path.ID",
        "",
        "m true ",
    );
    check(
        "#foreach($t in $input.params().keySet())$t#if($foreach.hasNext),#end#end",
        "",
        "path,querystring,header",
    );
}

/// The template that the console offers to pass everything through.
#[test]
fn all_parameters_pass_through() {
    let template = r#"#set($allParams = $input.params())
{
"body-json" : $input.json('$'),
"params" : {
#foreach($type in $allParams.keySet())
    #set($params = $allParams.get($type))
"$type" : {
    #foreach($paramName in $params.keySet())
    "$paramName" : "$util.escapeJavaScript($params.get($paramName))"
        #if($foreach.hasNext),#end
    #end
}
    #if($foreach.hasNext),#end
#end
},
"stage-variables" : {
#foreach($key in $stageVariables.keySet())
"$key" : "$util.escapeJavaScript($stageVariables.get($key))"
    #if($foreach.hasNext),#end
#end
},
"context" : {
    "account-id" : "$context.identity.accountId",
    "api-id" : "$context.apiId",
    "source-ip" : "$context.identity.sourceIp",
    "claims" : "$context.authorizer.claims.sub"
    }
}
"#;
    let rendered: Json = serde_json::from_str(&render(template, r#"{"x":1}"#).unwrap().text).unwrap();
    assert_eq!(
        rendered,
        json!({
            "body-json": {"x": 1},
            "params": {
                "path": {"id": "7", "both": "path"},
                "querystring": {"q": "a b", "both": "query"},
                "header": {"Accept": "*/*", "X-Mixed": "m", "both": "header"},
            },
            "stage-variables": {"table": "things", "level": "3"},
            "context": {"account-id": "", "api-id": "abc", "source-ip": "127.0.0.1", "claims": "s"},
        })
    );
}

#[test]
fn context_is_read() {
    check(
        "$context.apiId $context.stage $context['httpMethod'] $context.get('stage')",
        "",
        "abc dev POST dev",
    );
    check(
        "$context.identity.sourceIp <$context.identity.user> <$context.none.deeper>",
        "",
        "127.0.0.1 <> <>",
    );
    check("$context.error.messageString", "", "\"no\"");
    check("$context.authorizer.claims.sub <$context.identity> <$context.requestOverride>", "", "s <> <>");
    check(
        "#foreach($k in $context.requestOverride.keySet())$k #end#foreach($k in $context.responseOverride.keySet())$k#end",
        "",
        "header path querystring header",
    );
    check("$stageVariables.table $stageVariables.get('level') <$stageVariables.none>", "", "things 3 <>");
    check("$context.identity.keySet()", "", "[sourceIp, user]");
}

#[test]
fn overrides_are_set() {
    let source = r#"
        #set($context.requestOverride.header.X-Amz-Target = "Target.Do")
        #set($context.requestOverride.header.many = ["a", "b"])
        #set($name = "foo")
        #set($context.requestOverride.querystring[$name] = "bar")
        $context.requestOverride.querystring.put("put", "too")
        #set($context["requestOverride"].path.id = 5)
        #set($context.responseOverride.status = 444)
        #set($context.responseOverride.header.foo = "bar")
        #set($context.responseOverride.custom = "passed around")
        {"statusCode": 200}"#;
    let rendered = render(source, "").unwrap();
    assert_eq!(rendered.text.trim(), "{\"statusCode\": 200}");
    let overrides = rendered.overrides;
    let text = |name: &str, values: &[&str]| {
        (name.to_owned(), values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(
        overrides.request_headers(),
        [text("X-Amz-Target", &["Target.Do"]), text("many", &["a", "b"])]
    );
    assert_eq!(overrides.request_querystring(), [text("foo", &["bar"]), text("put", &["too"])]);
    assert_eq!(overrides.request_path(), [text("id", &["5"])]);
    assert_eq!(overrides.response_headers(), [text("foo", &["bar"])]);
    assert_eq!(overrides.status(), Some(444));
    // The response's template sees what the request's left.
    let variables = Variables { overrides: Some(&overrides), ..Variables::default() };
    let source =
        "$context.responseOverride.status $context.responseOverride.custom $context.requestOverride.path.id";
    let second = Template::parse(source).unwrap().render(&variables).unwrap();
    assert_eq!(second.text, "444 passed around 5");
    assert_eq!(second.overrides, overrides);
    let untouched = Template::parse("no context").unwrap().render(&variables).unwrap();
    assert_eq!(untouched.overrides, overrides);
}

#[test]
fn a_status_that_is_none_is_ignored() {
    let status = |value: &str| {
        let source = format!("#set($context.responseOverride.status = {value})");
        render(&source, "").unwrap().overrides.status()
    };
    assert_eq!(status("201"), Some(201));
    assert_eq!(status("'201'"), None);
    assert_eq!(status("99"), None);
    assert_eq!(status("600"), None);
    assert_eq!(status("20.5"), None);
    assert_eq!(Overrides::default().status(), None);
}

#[test]
fn util_escapes_and_parses() {
    check(
        "$util.escapeJavaScript($input.body)",
        "it's \"q\" \\ / \n\u{1}é😀",
        r#"it\'s \"q\" \\ \/ \n\u0001\u00E9\uD83D\uDE00"#,
    );
    check("$util.escapeJavaScript($input.path('$.a')) <$util.escapeJavaScript($none)>", r#"{"a":5}"#, "5 <>");
    check("$util.escapeJavaScript($input.body).replaceAll(\"\\\\'\",\"'\")", "it's", "it's");
    check("$util.parseJson('{\"a\": [1, {\"b\": 2}]}').a[1].b", "", "2");
    check("#set($p = $util.parseJson($input.body))$p", "{\"a\": [1]}", "{a=[1]}");
    check("$util.parseJson('{')", "", "error: parse a document as JSON");
    check("$util.urlEncode('a b&c=é*~') $util.urlDecode('a+b%26%C3%A9')", "", "a+b%26c%3D%C3%A9*%7E a b&é");
    check("$util.urlDecode('%zz')", "", "error: failed to call `urlDecode`: malformed escape");
    check(
        "$util.base64Encode('héllo') $util.base64Decode('aMOpbGxv') $util.base64Decode('aGk')",
        "",
        "aMOpbGxv héllo hi",
    );
    check("$util.base64Decode('!')", "", "error: failed to call `base64Decode`: malformed base64");
    check("<$util.nosuch('x')> <$util.urlEncode($none)>", "", "<> <>");
}
