//! What holds for every template and every input.

use proptest::prelude::*;
use serde_json::Value as Json;
use vtl::{Document, Input, Limits, Path, Template, Variables};

/// Little enough that thousands of cases are quick.
fn limits() -> Limits {
    Limits { steps_max: 20_000, memory_bytes_max: 1 << 20, output_bytes_max: 1 << 16, ..Limits::default() }
}

fn render(source: &str, body: &str) -> Option<String> {
    let variables = Variables { input: Input { body, ..Input::default() }, ..Variables::default() };
    let rendered = Template::parse(source).ok()?.render_within(&variables, &limits()).ok()?;
    Some(rendered.text)
}

/// Bits of templates, so that random ones get somewhere.
fn template() -> impl Strategy<Value = String> {
    let bit = prop::sample::select(&[
        "$a",
        "$!{b}",
        "${a.b.c}",
        "$a[0]",
        "$a['k']",
        "$a.get(1)",
        "$input.path('$')",
        "$input.json('$..a')",
        "$input.body",
        "$input.params()",
        "$util.parseJson($input.body)",
        "$util.escapeJavaScript($a)",
        "$util.base64Decode($a)",
        "$context.x",
        "#set($a = $input.path('$.a'))",
        "#set($a = [1, 'x', $b])",
        "#set($b = {'k': $a, 2: 3})",
        "#set($a.k = $b)",
        "#set($a[0] = $a)",
        "#set($b = \"$a$b\")",
        "#set($a = $a + 1)",
        "#if($a)",
        "#if($a == $b && !$c)",
        "#elseif($b)",
        "#else",
        "#end",
        "#foreach($i in $a)",
        "#foreach($i in [1..9])",
        "$foreach.index",
        "$velocityCount",
        "#break",
        "#stop",
        "#macro(m $x)",
        "#m($a)",
        "#m(\"$b\")",
        "#@m($a)",
        "$bodyContent",
        "#define($b)",
        "#evaluate($a)",
        "#evaluate(\"$b\")",
        "#literal()",
        "## c\n",
        "#* c *#",
        "#[[x]]#",
        "$a.split('[,b]')",
        "$a.replaceAll('(a)|b', '$1')",
        "$b.keySet()",
        "$b.entrySet()",
        "$a.iterator()",
        "$a.substring(1)",
        "$a.add($a)",
        "$b.putAll($b)",
        "$a.subList(0, 1)",
        "\\",
        "\\$a",
        "\\#if",
        " ",
        "\n",
        "text",
        "(",
        ")",
        "{",
        "}",
        "'",
        "\"",
        "$",
        "#",
        "é😀",
    ]);
    prop::collection::vec(prop_oneof![6 => bit.prop_map(str::to_owned), 1 => "\\PC{0,8}"], 0..40)
        .prop_map(|bits| bits.concat())
}

fn json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_filter("JSON has no others", |number| number.is_finite()).prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Json::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|entries| Json::Object(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn no_template_panics(source in template(), body in "\\PC{0,60}") {
        render(&source, &body);
    }

    #[test]
    fn no_text_panics(source in any::<String>(), body in any::<String>()) {
        render(&source, &body);
    }

    #[test]
    fn text_without_signs_is_rendered_as_it_is(source in "[^$#\\\\]*") {
        prop_assert_eq!(render(&source, ""), Some(source));
    }

    #[test]
    fn rendering_twice_is_the_same(source in template(), body in "\\PC{0,60}") {
        prop_assert_eq!(render(&source, &body), render(&source, &body));
    }

    #[test]
    fn single_quotes_keep_a_text(text in "[^']*") {
        prop_assert_eq!(render(&format!("#set($s = '{text}')$s"), ""), Some(text));
    }

    #[test]
    fn valid_json_is_read_as_it_is(json in json()) {
        let document = Document::parse(&json.to_string()).unwrap();
        prop_assert_eq!(document.to_json().unwrap(), json);
    }

    #[test]
    fn what_is_printed_as_json_means_the_same(json in json()) {
        let printed = render("$input.json('$')", &json.to_string()).unwrap();
        let again: Json = if json.is_null() { Json::Null } else { serde_json::from_str(&printed).unwrap() };
        prop_assert_eq!(again, json);
    }

    #[test]
    fn no_document_panics(text in "[\\[\\]{}:,\"'\\\\a1.e \\-nux]*") {
        drop(Document::parse(&text));
    }

    #[test]
    fn no_path_panics(path in "[$@.\\[\\]()?*:,'\"a1\\-<>=~!&| /ein]*", json in json()) {
        if let Ok(path) = Path::parse(&path) {
            let mut document = Document::parse(&json.to_string()).unwrap();
            drop(document.read(&path));
            drop(document.read_text(&path));
        }
    }

    #[test]
    fn every_member_is_found_by_its_name(json in json()) {
        let mut document = Document::parse(&json.to_string()).unwrap();
        for (name, value) in json.as_object().into_iter().flatten() {
            let quoted = name.replace('\\', "\\\\").replace('\'', "\\'");
            let path = Path::parse(&format!("$['{quoted}']")).unwrap();
            prop_assert_eq!(document.read(&path).unwrap().unwrap_or(Json::Null), value.clone());
        }
    }

    #[test]
    fn sums_are_right(a in any::<i64>(), b in any::<i64>()) {
        let expected = i128::from(a) + i128::from(b);
        prop_assert_eq!(render(&format!("#set($x = {a} + {b})$x"), ""), Some(expected.to_string()));
        let less = if a < b { "<" } else { "" };
        prop_assert_eq!(render(&format!("#if({a} < {b})<#end"), ""), Some(less.to_owned()));
    }

    #[test]
    fn encodings_go_both_ways(text in "[^']*") {
        for (there, back) in [("urlEncode", "urlDecode"), ("base64Encode", "base64Decode")] {
            let source = format!("#set($t = '{text}')$util.{back}($util.{there}($t))");
            prop_assert_eq!(render(&source, ""), Some(text.clone()));
        }
    }
}
