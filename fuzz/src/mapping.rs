//! Mapping templates and JSONPath: never a panic, never more than the limits allow.

use vtl::{Document, Input, Limits, Path, Template, Variables};

use crate::Choices;

/// What stands in templates.
const STATEMENTS: &[&str] = &[
    "$a",
    "$!{b}",
    "${a.b}",
    "$a[0]",
    "$a['k']",
    "$a[-1]",
    "$b.k",
    "$input.path('$')",
    "$input.json('$..a')",
    "$input.body",
    "$input.params()",
    "$input.params('x')",
    "$util.parseJson($input.body)",
    "$context.x",
    "$util.escapeJavaScript($a)",
    "$util.urlDecode($a)",
    "$util.base64Decode($a)",
    "$stageVariables.s",
    "#set($a = $input.path('$'))",
    "#set($a = [1, 'x', $b])",
    "#set($b = {'k': $a, 2: 3})",
    "#set($a.k = $b)",
    "#set($a[0] = $a)",
    "#set($b = \"$a$b\")",
    "#set($a = $a + 1)",
    "#set($a = ($a * 3) / 2 - -1 % 5)",
    "#set($a = 'banana')",
    "#set($context.responseOverride.header.x = $a)",
    "$foreach.hasNext",
    "$velocityCount",
    "#break",
    "#break($foreach)",
    "#stop",
    "#m($a)",
    "#m(\"$x$x\")",
    "$bodyContent",
    "$x",
    "#evaluate($a)",
    "#evaluate(\"$b\")",
    "## c\n",
    "#* c *#",
    "#[[x]]#",
    "$a.split('[,b]', 3)",
    "$a.replaceAll('(a)|b', '$1')",
    "$a.matches('(a+)+b')",
    "$b.keySet()",
    "$b.entrySet()",
    "$a.iterator()",
    "$a.substring(1, 2)",
    "$a.add($a)",
    "$a.add(0, $b)",
    "$b.put('x', $b)",
    "$b.putAll($b)",
    "$a.subList(0, 1)",
    "$a.indexOf('x', 1)",
    "$a.length()",
    "$a.toString()",
    "$a.remove(0)",
    "$a.equals($b)",
    "$a.addAll($a)",
    "\\$a",
    "\\#if",
    " ",
    "\n",
    "text",
    "é😀",
];

/// What stands around other statements, up to an `#end`.
const BLOCKS: &[&str] = &[
    "#if($a)",
    "#if($a == $b && !$c || 1 < 2)",
    "#if(false)x#elseif($b)",
    "#if($none.x)y#else",
    "#foreach($i in $a)",
    "#foreach($i in [1..30])",
    "#foreach($k in $b.keySet())",
    "#macro(m $x)",
    "#@m($a)",
    "#define($b)",
    "#literal()",
];

/// What breaks templates.
const SIGNS: &[&str] = &[
    "\\",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "'",
    "\"",
    "$",
    "#",
    "#end",
    "#else",
    "#if",
    "$a.",
    "#m(",
    "\"#if(true)x",
];

/// Bits that paths are made of.
const PATH_BITS: &[&str] = &[
    "$",
    "@",
    ".",
    "..",
    "*",
    "[",
    "]",
    "[0]",
    "[-1]",
    "[0,1]",
    "[1:]",
    "[:-1]",
    "['a']",
    "['a','b']",
    ".a",
    ".length()",
    ".sum()",
    ".keys()",
    ".index(1)",
    "[?(@.a)]",
    "[?(!@.a)]",
    "[?(@.a == 1 && @.b != 'x' || $.c)]",
    "[?(@ =~ /a.*/i)]",
    "[?(@.a in [1, 'x'])]",
    "[?(@.a size 2)]",
    "[?(@ contains 'a')]",
    "(",
    ")",
    "?",
    "'",
    " ",
    ",",
    "&&",
    "<",
];

/// Bits that documents are made of.
const JSON_BITS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"a\"",
    "'b'",
    "a",
    "1",
    "-2.5e3",
    "12345678901234567890",
    "true",
    "null",
    "\"\\u00e9\"",
    "{\"a\":1,\"b\":[1,2,{\"a\":\"x\"}]}",
    "[[],{}]",
    " ",
    "\\",
];

fn text(choices: &mut Choices<'_>, bits: &[&str]) -> String {
    let mut out = String::new();
    for _ in 0..choices.below(64) {
        if choices.one_in(8) {
            out.push_str(&choices.text());
        } else {
            out.push_str(bits[choices.below(bits.len())]);
        }
    }
    out
}

/// Statements that are mostly right.
fn statements(choices: &mut Choices<'_>, depth: u32, out: &mut String) {
    for _ in 0..choices.below(8) {
        match choices.below(16) {
            0..=3 if depth < 6 => {
                out.push_str(BLOCKS[choices.below(BLOCKS.len())]);
                statements(choices, depth + 1, out);
                out.push_str("#end");
            }
            4 if choices.one_in(8) => out.push_str(SIGNS[choices.below(SIGNS.len())]),
            5 => out.push_str(&choices.text()),
            _ => out.push_str(STATEMENTS[choices.below(STATEMENTS.len())]),
        }
    }
}

pub fn template(data: &[u8]) {
    let mut choices = Choices::new(data);
    let body = text(&mut choices, JSON_BITS);
    let mut source = String::new();
    statements(&mut choices, 0, &mut source);
    let Ok(template) = Template::parse(&source) else { return };
    let limits = Limits {
        steps_max: 100_000,
        memory_bytes_max: 4 << 20,
        output_bytes_max: 1 << 16,
        ..Limits::default()
    };
    let pairs = [("x".to_owned(), choices.text())];
    let input = Input { body: &body, path: &[], querystring: &pairs, header: &pairs };
    let variables = Variables { input, stage_variables: &pairs, ..Variables::default() };
    if let Ok(rendered) = template.render_within(&variables, &limits) {
        assert!(rendered.text.len() <= limits.output_bytes_max + (1 << 12), "the output has a limit");
        let again = template.render_within(&variables, &limits).expect("it was rendered before");
        assert_eq!(again, rendered, "the same input makes the same text");
    }
}

pub fn json_path(data: &[u8]) {
    let mut choices = Choices::new(data);
    let body = text(&mut choices, JSON_BITS);
    let Ok(mut document) = Document::parse(&body) else { return };
    let printed = document.to_json().expect("a document is small").to_string();
    drop(Document::parse(&printed).expect("what is JSON can be parsed"));
    if let Ok(path) = Path::parse(&text(&mut choices, PATH_BITS)) {
        drop(document.read(&path));
        drop(document.read_text(&path));
    }
}
