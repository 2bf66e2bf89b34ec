//! Templates and inputs that want too much: they end soon, with an error that says which limit.

use std::time::Duration;

use vtl::{Document, Input, Limit, Limits, Path, Problem, RenderError, Template, Variables};

/// Threads of a server have about this much stack.
const STACK_BYTES: usize = 2 << 20;

/// The other limits must hold by themselves, however busy the machine is.
const NO_HURRY: Duration = Duration::from_secs(600);

/// Renders where a stack overflow would show.
fn render(source: &str, body: &str) -> Result<String, RenderError> {
    let (source, body) = (source.to_owned(), body.to_owned());
    let render = move || {
        let template = Template::parse(&source).map_err(RenderError::Evaluate)?;
        let variables =
            Variables { input: Input { body: &body, ..Input::default() }, ..Variables::default() };
        let limits = Limits {
            steps_max: 2_000_000,
            output_bytes_max: 1 << 20,
            memory_bytes_max: 8 << 20,
            time_max: NO_HURRY,
        };
        template.render_within(&variables, &limits).map(|rendered| rendered.text)
    };
    let thread = std::thread::Builder::new().stack_size(STACK_BYTES).spawn(render).expect("a thread starts");
    thread.join().expect("no panic")
}

fn check_limit(source: &str, limit: Limit) {
    assert_eq!(render(source, "{}"), Err(RenderError::Limit(limit)), "{source}");
}

fn check_problem(source: &str, problem: Problem) {
    assert_eq!(Template::parse(source).expect_err("no template").problem, problem, "{source}");
}

fn deep(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

#[test]
fn loops_within_loops_end() {
    let nested = |inner: &str| {
        let wrap = |body: String, name: &&str| format!("#foreach(${name} in [1..1000]){body}#end");
        ["a", "b", "c", "d"].iter().fold(inner.to_owned(), wrap)
    };
    check_limit(&nested("#set($x = $a)"), Limit::Steps);
    check_limit(&nested("#set($x = [$a, [$b], {$c: $d}])"), Limit::Memory);
    // Each loop sees a thousand items and copies no more.
    let source = "#foreach($a in $l)#foreach($b in $l)#foreach($c in $l)#foreach($d in $l)x#end#end#end#end";
    check_limit(&format!("#set($l = [1..100000]){source}"), Limit::Steps);
}

#[test]
fn text_does_not_grow_forever() {
    check_limit("#set($s = 'x')#foreach($i in [1..100])#set($s = \"$s$s\")#end", Limit::Output);
    check_limit("#set($s = 'x')#foreach($i in [1..100])#set($s = $s + $s)#end", Limit::Memory);
    check_limit(
        "#set($s = 'aaaaaaaa')#foreach($i in [1..100])#set($s = $s.replace('a', 'aaaaaaaa'))#end",
        Limit::Memory,
    );
    check_limit(
        "#set($s = 'aaaaaaaa')#foreach($i in [1..100])#set($s = $s.replaceAll('a', 'aaaaaaaa'))#end",
        Limit::Output,
    );
    check_limit(
        "#macro(m)xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\
                 #end#foreach($i in [1..1000])#foreach($j in [1..1000])#m()#end#end",
        Limit::Output,
    );
}

#[test]
fn shared_lists_do_not_print_forever() {
    check_limit("#set($l = ['xxxxxxxx'])#foreach($i in [1..60])#set($l = [$l, $l])#end$l", Limit::Output);
    check_limit(
        "#set($l = [])#foreach($i in [1..60])#set($l = [$l, $l])#end#set($m = [])#foreach($i in [1..60])#set($m = [$m, $m])#end#if($l == $m)x#end",
        Limit::Steps,
    );
    check_limit("#set($m = {})#set($n = {'m': $m})#set($m.n = $n)$m", Limit::Depth);
    check_limit("#set($l = [])#foreach($i in [1..1000])#set($l = [$l])#end$l", Limit::Depth);
}

#[test]
fn ranges_and_lists_are_bounded() {
    check_limit("#set($l = [0..2000000000])", Limit::Memory);
    check_limit(
        "#set($b = $input.path('$'))#set($b.l = [1..100000])$b.l.add($b)$input.json('$..*')",
        Limit::Memory,
    );
    check_limit("#set($l = [1..1000])#foreach($i in [1..100])$!l.addAll($l)#end", Limit::Memory);
}

#[test]
fn recursion_is_bounded() {
    check_limit("#macro(a)#b()#end#macro(b)#a()#end#a()", Limit::MacroDepth);
    check_limit("#macro(a $x)#a(\"$x$x\")#end#a('y')", Limit::MacroDepth);
    check_limit("#set($t = '#evaluate($t)')#evaluate($t)", Limit::Depth);
    let nested = deep("#if(true)#foreach($i in [1])", "#m()", "#end#end", 12);
    check_limit(&format!("#macro(m){nested}#end#m()"), Limit::Depth);
    // Arguments by name: each use of a parameter asks the caller's, twice.
    let source = "#macro(m $x)#if($n > 0)#set($n = $n - 1)#m(\"$x$x\")#else$x#end#end#set($n = 15)#m('y')";
    assert!(render(source, "").is_ok_and(|text| text.len() == 1 << 15));
}

#[test]
fn nesting_is_bounded() {
    check_problem(&deep("#if(true)", "", "#end", 200), Problem::TooDeep);
    check_problem(&format!("#set($x = {})", deep("(", "1", ")", 200)), Problem::TooDeep);
    check_problem(&format!("#set($x = {})", deep("[", "", "]", 200)), Problem::TooDeep);
    check_problem(&format!("#set($x = {}$y)", "!".repeat(200)), Problem::TooDeep);
    check_problem(&format!("#set($x = 1{})", "+1".repeat(1000)), Problem::TooDeep);
    check_problem(&format!("$a{}", deep("[$a", "", "]", 200)), Problem::TooDeep);
    check_problem(&"x".repeat(vtl::limits::TEMPLATE_BYTES_MAX + 1), Problem::TooLong);
    // As deep as is allowed is no danger to the stack.
    for depth in [10, 20, 29, 59] {
        let _ = render(&deep("#if(true)", "x", "#end", depth), "");
        let _ = render(&deep("#if((((true))))", "x", "#end", depth), "");
        let _ = render(&format!("#set($x = {})$x", deep("[", "1", "]", depth)), "");
        let _ = render(&format!("#set($x = {})$x", deep("(1+", "1", ")", depth)), "");
        let _ = render(&format!("#set($x = {}true)$x", "!".repeat(depth)), "");
    }
    assert!(render(&format!("#set($x = 1{})$x", "+1".repeat(400)), "").is_ok_and(|text| text == "401"));
    assert!(render(&format!("$a{}", ".b".repeat(10_000)), "").is_ok());
}

#[test]
fn regular_expressions_do_not_explode() {
    let text = "a".repeat(5_000);
    // What needs no backtracking is decided in linear time; what needs it fails.
    assert_eq!(render("$input.body.matches('(a+)+b')", &text).as_deref(), Ok("false"));
    let backtracking = render("$input.body.matches('(a|aa)+(?!a)b')", &format!("{text}cb"));
    assert_eq!(backtracking, Err(RenderError::Limit(Limit::Regex)));
    assert!(render("$input.body.matches('(((a{1,1000}){1,1000}){1,1000})')", &text).is_err());
    check_limit(
        &format!(
            "#set($s = '{text}')#foreach($i in [1..1000])#foreach($j in [1..1000])#set($x = $s.replaceAll('a', 'b'))#end#end"
        ),
        Limit::Steps,
    );
}

#[test]
fn documents_are_bounded() {
    assert!(Document::parse(&"[".repeat(1 << 20)).is_err());
    assert!(Document::parse(&"{a:".repeat(1 << 20)).is_err());
    assert!(Document::parse(&deep("[", "", "]", 400)).is_ok());
    assert!(matches!(
        Document::parse(&format!("[{}", "0,".repeat(5 << 20))),
        Err(RenderError::Limit(Limit::Memory))
    ));
    let body = deep("{\"a\":[", "1", "]}", 190);
    assert!(render("$input.json('$..a')$input.path('$')#if($input.path('$') == $util.parseJson($input.body))same#end", &body).is_ok());
    let wide = format!("[{}0]", "{\"a\":{\"a\":1}},".repeat(2_000));
    assert!(render("$input.json('$..a')", &wide).is_ok());
    let path = Path::parse(&format!("${}", "..*".repeat(60))).unwrap();
    let mut document = Document::parse(&deep("[", "1,1", "]", 60)).unwrap();
    assert!(matches!(document.read(&path), Err(RenderError::Limit(_))));
}

#[test]
fn limits_can_be_lower() {
    let template = Template::parse("#foreach($i in [1..100])$i#end").unwrap();
    let check = |limits: &Limits, limit: Limit| {
        let rendered = template.render_within(&Variables::default(), limits);
        assert_eq!(rendered, Err(RenderError::Limit(limit)));
    };
    check(&Limits { steps_max: 50, ..Limits::default() }, Limit::Steps);
    check(&Limits { time_max: Duration::ZERO, steps_max: 4096, ..Limits::default() }, Limit::Time);
    check(&Limits { output_bytes_max: 50, ..Limits::default() }, Limit::Output);
    check(&Limits { memory_bytes_max: 50, ..Limits::default() }, Limit::Memory);
}
