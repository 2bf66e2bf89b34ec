//! Velocity 1.7 as AWS runs it: templates and what they render. No input but what the templates set.

use vtl::{RenderError, Template, Variables};

fn render(source: &str) -> String {
    let template = match Template::parse(source) {
        Ok(template) => template,
        Err(error) => return format!("parse error: {error}"),
    };
    template
        .render(&Variables::default())
        .map_or_else(|error| format!("error: {error}"), |rendered| rendered.text)
}

fn check(source: &str, expected: &str) {
    assert_eq!(render(source), expected, "{source}");
}

#[test]
fn text_stays_as_it_is() {
    check("", "");
    check("no VTL: $ # \\ $5 #1 $[0] ${} $! $. #- % }", "no VTL: $ # \\ $5 #1 $[0] ${} $! $. #- % }");
    check("color: #13ff93; #fff #not-a-directive", "color: #13ff93; #fff #not-a-directive");
    check("ends with $", "ends with $");
    check("ends with #", "ends with #");
    check("{\"a\": \"é 😀\"}", "{\"a\": \"é 😀\"}");
}

#[test]
fn references_have_many_forms() {
    check("#set($a = 'x')$a ${a} $!a $!{a} $a.", "x x x x x.");
    check("#set($a = 'x')$a}$a-$a", "x}x");
    check("#set($a-b = 1)$a-b", "1");
    check("#set($a = 'x')${a}b $$a #$a", "xb $x #x");
    check("#set($a = {'b': {'c': [1, {'d': 2}]}})$a.b.c[1].d ${a.b.c[0]} $a.b.c.get(0).", "2 1 1.");
    check("#set($a = {'k': 'v'})$a['k'] $a[\"k\"].#set($k = 'k')$a[$k] $a[ 'k' ]", "v v.v v");
    check("#set($a = [1, 2, 3])$a[-1] $a[0]", "3 1");
    check("#set($a = 'x')$a.b", "");
    check("#set($a = 'x')${a}.b $a.", "x.b x.");
    check("$true $false.x", "$true $false.x");
}

#[test]
fn nothing_is_the_empty_text() {
    check("<$a> <$!a> <${a.b}> <$a.b()> <$a[0]>", "<> <> <> <> <>");
    check("#if($a)yes#{else}no#end", "yes");
    check("#if($a == '')yes#end#if($a == $b)yes#end", "yesyes");
    check("#if(!$a)yes#{else}no#end", "no");
    check("#set($x = $a)<$x>$x.length()", "<>0");
    check("#foreach($x in $a)never#end", "");
    check("#set($m = {})<$m.put('k', 'v')><$m.put('k', 'w')>", "<><v>");
}

#[test]
fn backslashes_protect() {
    check("#set($a = 'x')\\$a \\\\$a \\\\\\$a", "$a \\x \\$a");
    check("\\$a \\${a.b} \\$!a", "$a ${a.b} $!a");
    check("\\#if(true) \\\\#if(true)x#end", "#if(true) \\x");
    check("\\#nothing \\x \\", "\\#nothing \\x \\");
    check("#macro(m)hi#end\\#m() #m()", "#m() hi");
}

#[test]
fn comments_vanish() {
    check("a## comment $x\nb", "ab");
    check("a#* any\n#thing *#b#** doc *#c", "abc");
    check("##only", "");
    check("a#[[ $raw #if( ]]#b", "a $raw #if( b");
    check("#* open", "parse error: line 1, column 3: `#*` is not closed");
    check("#[[ open", "parse error: line 1, column 4: `#[[` is not closed");
}

#[test]
fn blank_rests_of_lines_are_swallowed() {
    check("#set($a = 1)\n#set($b = 2)\n$a$b", "12");
    check("#set($a = 1)  \n  #set($b = 2)\t\r\n$a$b", "12");
    check("x\n  #set($a = 1)\ny", "x\n  y");
    check("#set($a = 1) y", " y");
    check("#if(true)\n  a\n#else\n  b\n#end\nc", "  a\nc");
    check("#foreach($i in [1, 2])\n$i\n#end\nz", "1\n2\nz");
    check("#if(true) a #end b", " a  b");
    check("$a  #set($a = 1)b", "b");
}

#[test]
fn conditions_decide() {
    let condition = |condition: &str, expected: &str| {
        check(
            &format!("#set($t = true)#set($f = false)#set($n = 5)#if({condition})T#{{else}}F#end"),
            expected,
        );
    };
    condition("$t", "T");
    condition("$f", "F");
    condition("!$f", "T");
    condition("not $t", "F");
    condition("$t && $f", "F");
    condition("$t and $t", "T");
    condition("$f || $t", "T");
    condition("$f or $f", "F");
    condition("$f && $t || $t", "T");
    condition("$n == 5", "T");
    condition("$n eq 5.0", "T");
    condition("$n != 5", "F");
    condition("$n ne 4", "T");
    condition("$n < 6 && $n lt 6 && $n > 4 && $n gt 4", "T");
    condition("$n <= 5 && $n le 5 && $n >= 5 && $n ge 5", "T");
    condition("$n == '5'", "T");
    condition("$t == 'true'", "T");
    condition("'a' == 'a'", "T");
    condition("'a' < 'b'", "F");
    condition("[1, 2] == [1, 2]", "T");
    condition("{'a': 1} == {'a': 1}", "T");
    condition("{'a': 1} == {'a': 2}", "F");
    condition("($n + 1) * 2 == 12", "T");
    // What is no reference, comparison or truth is false.
    condition("'text'", "F");
    condition("1", "F");
    condition("1 + 1", "F");
    condition("''", "F");
    condition("(\"$t\" == \"true\")", "T");
}

#[test]
fn if_takes_the_first_true_branch() {
    check("#if(false)a#elseif(true)b#elseif(true)c#{else}d#end", "b");
    check("#if(false)a#elseif(false)b#{else}d#end", "d");
    check("#if(false)a#end", "");
    check("#if (true) a #{end}b", " a b");
    check("#if\n(true)a#end", "a");
    check("#if(true)a", "parse error: line 1, column 4: `#if` is not closed");
    check("#if true#end", "parse error: line 1, column 4: expected `(` and a condition");
    check("a#end", "parse error: line 1, column 1: `#end` without what it belongs to");
    check("#else", "parse error: line 1, column 1: `#else` without what it belongs to");
    check("#if()a#end", "parse error: line 1, column 5: expected a value");
}

#[test]
fn numbers_calculate_as_in_java() {
    let sum = |expression: &str, expected: &str| check(&format!("#set($x = {expression})$x"), expected);
    sum("1 + 2 * 3 - 4 / 2", "5");
    sum("7 / 2", "3");
    sum("7.0 / 2", "3.5");
    sum("7 % 4", "3");
    sum("-7 % 4", "-3");
    sum(".5 * .1", "0.05");
    sum("1e3 + 1", "1001.0");
    sum("2147483647 + 1", "2147483648");
    sum("(1 + 2) * (3 + 4)", "21");
    sum("10 - 2 - 3", "5");
    sum("'a' + 1 + 2", "a12");
    sum("1 + 2 + 'a'", "3a");
    sum("'a' + $nothing", "a");
    sum("1.0", "1.0");
    sum("1 / 0", "");
    sum("'a' * 2", "");
    sum("1 > 2", "false");
    check("#set($x = 'before')#set($x = 1 / 0)$x", "before");
}

#[test]
fn strings_interpolate_in_double_quotes_only() {
    check("#set($a = 'x')#set($b = \"<$a ${a}y>\")$b", "<x xy>");
    check("#set($a = 'x')#set($b = '<$a>')$b", "<$a>");
    check("#set($b = \"#if(true)yes#end #foreach($i in [1..3])$i#end\")$b", "yes 123");
    check("#set($b = \"say \"\"hi\"\"\")$b", "say \"hi\"");
    check("#set($b = 'it''s')$b", "it's");
    check("#set($b = \"\\u0041\\u00e9\\ud83d\\ude00\")$b", "Aé😀");
    check("#set($b = '\\u0041 \\n')$b", "\\u0041 \\n");
    check("#set($b = \"a\\nb\")$b", "a\\nb");
    check("#set($b = \"\")#set($c = '')<$b$c>", "<>");
    check("#set($b = \"two\nlines\")$b", "two\nlines");
    check("#set($b = \"cost: 5$\")$b", "cost: 5$");
    check("#set($b = \"a## gone\")$b", "a");
    check("#set($b = \"open", "parse error: line 1, column 11: `\"` is not closed");
    check("#set($b = \"$a.\")<$b>", "<.>");
}

#[test]
fn literals_make_lists_and_maps() {
    check("#set($l = [1, 'two', 3.0, true, [4], {}])$l", "[1, two, 3.0, true, [4], {}]");
    check("#set($m = {'a': 1, \"b\": [2], 'c': {'d': 'e'}})$m", "{a=1, b=[2], c={d=e}}");
    check("#set($m = {})#set($l = [])$m $l", "{} []");
    check("#set($m = { 1 : 'one', true : 'yes' })$m.get(1) $m[1] $m.get('1') $m.get(true)", "one one  yes");
    check("#set($l = [1..4])$l.#set($l = [ 2 .. -1 ])$l", "[1, 2, 3, 4].[2, 1, 0, -1]");
    check("#set($n = 3)#foreach($i in [1..$n])$i#end", "123");
    check("#set($l = [1, ])", "parse error: line 1, column 15: expected a value");
    check("#set($m = {'a'})", "parse error: line 1, column 15: expected `:`");
}

#[test]
fn set_assigns() {
    check("#set( $a = 'x' )$a", "x");
    check("#set($m = {})#set($m.k = 'v')#set($m['l'] = 'w')$m", "{k=v, l=w}");
    check("#set($l = [1, 2])#set($l[0] = 'x')#set($l[-1] = 'y')$l", "[x, y]");
    check("#set($m = {'a': {}})#set($m.a.b = 1)#set($m.a['c'] = 2)$m", "{a={b=1, c=2}}");
    check("#set($none.k = 1)#set($a = 'text')#set($a.k = 1)$a", "text");
    check("#set($a = [1])#set($b = $a)$b.add(2)$a", "true[1, 2]");
    check("#set($a.b() = 1)", "");
    check("#set('a' = 1)", "parse error: line 1, column 6: expected a reference to set");
    check("#set($a 1)", "parse error: line 1, column 9: expected `=`");
    check("#set $a = 1", "#set  = 1");
    check("#{set}($a = 1)$a", "1");
    check("#set($a = [])#set($a[0] = 1)", "error: failed to call `set`: index out of bounds");
}

#[test]
fn foreach_loops() {
    check("#foreach($x in ['a', 'b'])$x,#end", "a,b,");
    check("#foreach($x in {'a': 1, 'b': 2})$x,#end", "1,2,");
    check("#foreach($e in {'a': 1}.entrySet())$e#end", "parse error: line 1, column 25: expected a digit");
    check(
        "#set($m = {'a': 1, 'b': 2})#foreach($e in $m.entrySet())$e.key=$e.value;$e.getKey() $e,#end",
        "a=1;a a=1,b=2;b b=2,",
    );
    check(
        "#foreach($x in [5, 6])$foreach.index $foreach.count $foreach.hasNext $foreach.first $foreach.last;#end",
        "0 1 true true false;1 2 false false true;",
    );
    check("#foreach($x in [5, 6])$velocityCount $velocityHasNext;#end<$velocityCount>", "1 true;2 false;<>");
    check(
        "#foreach($x in [1, 2])#foreach($y in [3])$foreach.parent.count$foreach.topmost.count$foreach.count#end#end",
        "111221",
    );
    check("#set($x = 'before')#foreach($x in [1])$x#end$x", "1before");
    check("#foreach($x in [1])$x#end<$x>", "1<>");
    check("#foreach($x in [1, 2, 3])#if($x == 2)#break#end$x#end.", "1.");
    check(
        "#foreach($x in [1, 2])#foreach($y in [1, 2])#if($y == 2)#break($foreach.parent)#end$x$y #end#end.",
        "11 .",
    );
    check("#foreach($x in [1, 2])#foreach($y in [1, 2])#break#end$x#end", "12");
    check("#foreach($x in [1..3])$x#if($foreach.hasNext), #end#end", "1, 2, 3");
    check("#foreach($x in 'text')$x#end#foreach($x in 5)$x#end", "");
    check("#foreach($x in [1])#set($foreach.seen = $x)$foreach.seen#end", "1");
    check("#set($i = [1, 2].iterator())", "parse error: line 1, column 17: expected `)`");
    check("#set($l = [1, 2])#set($i = $l.iterator())#foreach($x in $i)$x#end#foreach($x in $i)$x#end", "12");
    check("#foreach($x of [1])$x#end", "parse error: line 1, column 20: expected `$item in list`");
    check("#foreach($x in [1])", "parse error: line 1, column 20: `#foreach` is not closed");
}

#[test]
fn a_loop_ends_after_a_thousand_iterations() {
    check("#foreach($x in [1..2000])#set($last = $x)#end$last", "1000");
}

#[test]
fn stop_ends_everything() {
    check("a#stop b", "a");
    check("#foreach($x in [1, 2])$x#stop#end", "1");
    check("#macro(m)x#stop y#end#m() z", "x");
    check("a#evaluate('b#stop c')d", "abd");
    check("a#break b", "a");
    check("#break('x')", "error: `#break` with something that is no scope");
}

#[test]
fn macros_take_arguments_by_name() {
    check("#macro(hi $name)Hi $name!#end#hi('Ann') #hi(\"Bo\")", "Hi Ann! Hi Bo!");
    check("#hi('early')#macro(hi $name)Hi $name!#end", "Hi early!");
    check("#macro(two $a $b)${a}+${b}#end#two(1 2) #two([1], {'k': 2}) #two(1)", "1+2 [1]+{k=2} 1+");
    check("#macro(count $x)#set($n = $n + 1)$x $x#end#set($n = 0)#count(\"$n\")", "1 1");
    check("#macro(put $v)#set($v = 'new')$v#end#set($x = 'old')#put($x)$x", "newold");
    check("#macro(leak)#set($y = 1)#end#leak()$y", "1");
    check("#macro(plain)p#end#plain #plain() #{plain}x", "p p px");
    check("#macro(wrap $t)<$t>$bodyContent</$t>#end#@wrap('b')bold#end", "<b>bold</b>");
    check("#macro(first)1#end#macro(first)2#end#first()", "1");
    check("#macro(outer $x)#inner($x)#end#macro(inner $x)[$x]#end#outer('v')", "[v]");
    check("#macro(m)a#break b#end#m()c", "ac");
    check("#unknown('x', $y, [1]) #unknown", "#unknown('x', $y, [1]) #unknown");
    check("#macro(m $x)$x#end#m(word)", "error: macro `#m` called with the bare word `word`");
    check("#macro m", "parse error: line 1, column 7: expected `(` and the name of the macro");
    check("#macro('m')#end", "parse error: line 1, column 12: expected the name of the macro");
}

#[test]
fn macros_do_not_recurse_forever() {
    check("#macro(r)#r()#end#r()", "error: exceeded the limit on macro depth");
    check("#macro(down $n)$n#if($n > 0)#set($m = $n - 1)#down($m)#end#end#down(3)", "3210");
}

#[test]
fn define_makes_blocks() {
    check("#define($block)<$x>#end#set($x = 1)$block#set($x = 2)$block", "<1><2>");
    check("#define($b)1#end#set($s = \"$b\")#if($s == '1')same#end", "same");
    check("#define($b)a$b#end$b", "aa$b");
    check("#define($b)x#end#if($b == 'x')eq#end $b.toString().length()", "eq 1");
}

#[test]
fn evaluate_parses_again() {
    check("#set($t = '$x')#set($x = 5)#evaluate($t)", "5");
    check("#evaluate('#macro(m)in#end')#m()", "in");
    check("#evaluate('#if')", "error: parse the text of `#evaluate`");
    check("#evaluate($none).", ".");
    check("#evaluate(1)", "parse error: line 1, column 13: expected one string or reference");
}

#[test]
fn files_are_refused() {
    check("#include('a.txt')", "error: `#include` is not allowed in mapping templates");
    check("#parse(\"$x\")", "error: `#parse` is not allowed in mapping templates");
    check("#if(false)#include('a')#end.", ".");
}

#[test]
fn literal_is_not_looked_at() {
    check("#literal()$x #if(true)y#end z#end.", "$x #if(true)y#end z.");
}

#[test]
fn texts_have_javas_methods() {
    let ask = |call: &str, expected: &str| check(&format!("#set($s = 'Hello, World')$s.{call}"), expected);
    ask("length()", "12");
    ask("substring(7)", "World");
    ask("substring(0, 5)", "Hello");
    ask("charAt(4)", "o");
    ask("indexOf('o') $s.indexOf('o', 5) $s.indexOf('z')", "4 8 -1");
    ask("lastIndexOf('o') $s.lastIndexOf('o', 7)", "8 4");
    ask(
        "contains('World') $s.startsWith('He') $s.startsWith('World', 7) $s.endsWith('d')",
        "true true true true",
    );
    ask("toUpperCase() $s.toLowerCase()", "HELLO, WORLD hello, world");
    ask(
        "replace('l', 'L') $s.replaceAll('[lo]+', '_') $s.replaceFirst('o', '0')",
        "HeLLo, WorLd He_, W_r_d Hell0, World",
    );
    ask("matches('Hello.*') $s.matches('World')", "true false");
    ask("split(', ').size() $s.split(', ')[1] $s.split('l', 2).get(1)", "2 World lo, World");
    ask("concat('!') $s.isEmpty() $s.empty", "Hello, World! false false");
    ask("equals('x') $s.equalsIgnoreCase('hello, world') $s.compareTo('Hello, World')", "false true 0");
    check("#set($s = 'ab')$s.hashCode()", "3105");
    ask("toString().trim()", "Hello, World");
    ask("join('-', ['a', 'b'])", "a-b");
    check("#set($s = '  x ')<$s.trim()>", "<x>");
    check("#set($s = 'né😀')$s.length() $s.substring(2) $s.indexOf('😀') $s.charAt(1)", "4 😀 2 é");
    check("#set($s = 'x')$s.nosuch() $s.substring('1') $s.length(1)", "  ");
    check("#set($s = 'x')$s.substring(5)", "error: failed to call `substring`: index out of bounds");
    check("#set($s = 'x')$s.matches('[')", "error: failed to call `matches`: malformed regular expression");
}

#[test]
fn lists_have_javas_methods() {
    let ask = |calls: &str, expected: &str| {
        check(&format!("#set($l = ['a', 'b', 'c', 'b'])#set($no = ''){calls}"), expected)
    };
    ask("$l.size() $l.isEmpty() $l.empty $l.get(1)", "4 false false b");
    ask(
        "$l.contains('c') $l.contains('z') $l.indexOf('b') $l.lastIndexOf('b') $l.indexOf('z')",
        "true false 1 3 -1",
    );
    ask("$l.add('d') $l", "true [a, b, c, b, d]");
    ask("<$l.add(0, 'x')>$l", "<>[x, a, b, c, b]");
    ask("$l.set(0, 'x') $l", "a [x, b, c, b]");
    ask("$l.remove(0) $l.remove('b') $l.remove('z') $l", "a true false [c, b]");
    ask("$l.addAll([1, 2]) $l.addAll(0, ['x']) $l", "true true [x, a, b, c, b, 1, 2]");
    ask("$l.subList(1, 3) $l.containsAll(['a', 'c']) $l.containsAll(['a', 'z'])", "[b, c] true false");
    ask("$l.removeAll(['b']) $l $l.retainAll(['a']) $l", "true [a, c] true [a]");
    ask("$l.clear()$l.size()", "0");
    ask("$l.equals(['a', 'b', 'c', 'b']) $l.toString()", "true [a, b, c, b]");
    ask("#set($i = $l.iterator())$i.hasNext() $i.next() $i.next()", "true a b");
    ask("$l.get('0') $l.nosuch $l.size", "  ");
    ask("$l.get(9)", "error: failed to call `get`: index out of bounds");
    ask("$l[9]", "error: failed to call `get`: index out of bounds");
}

#[test]
fn maps_have_javas_methods() {
    let ask = |calls: &str, expected: &str| check(&format!("#set($m = {{'a': 1, 'b': 2}}){calls}"), expected);
    ask("$m.get('a') $m.a $m.size() $m.isEmpty() $m.get('z')", "1 1 2 false ");
    ask("$m.keySet() $m.values() $m.entrySet()", "[a, b] [1, 2] [a=1, b=2]");
    ask("$m.containsKey('a') $m.containsKey('z') $m.containsValue(2)", "true false true");
    ask("$m.put('a', 9) $m.put('c', 3)$m", "1 {a=9, b=2, c=3}");
    ask("$m.putAll({'b': 7, 'd': 8})$m", "{a=1, b=7, d=8}");
    ask("$m.remove('a') $m.remove('z')$m", "1 {b=2}");
    ask("$m.getOrDefault('z', 'd') $m.putIfAbsent('a', 5) $m.replace('b', 6) $m", "d 1 2 {a=1, b=6}");
    ask("$m.clear()$m.isEmpty() $m", "true {}");
    ask("$m.keySet().size() $m.keySet().contains('a') $m.keySet().get(0)", "2 true ");
    ask("#foreach($k in $m.keySet())$k#end#foreach($v in $m.values())$v#end", "ab12");
    ask("#set($m.self = $m)$m", "{a=1, b=2, self=(this Map)}");
    ask("$m.empty $m.size", " ");
}

#[test]
fn numbers_have_javas_methods() {
    check("#set($n = 7)$n.toString().length() $n.intValue() $n.doubleValue() $n.compareTo(9)", "1 7 7.0 -1");
    check(
        "#set($Integer = 0)$Integer.parseInt('42') $Integer.valueOf('7') $Integer.parseInt('ff', 16)",
        "42 7 255",
    );
    check("#set($d = 0.0)$d.parseDouble('1.5') $d.valueOf('2')", "1.5 2.0");
    check("#set($n = 3.7)$n.intValue() $n.longValue() $n.isNaN()", "3 3 false");
    check("#set($n = 1)$n.parseInt('x')", "error: failed to call `parseInt`: malformed number");
    check("#set($n = 10)$n.max(1, 2) $n.min(1, 2) $n.toHexString(255)", "2 1 ff");
    check("#set($t = true)$t.equals(true) $t.toString() $t.parseBoolean('TRUE')", "true true true");
}

#[test]
fn errors_have_types() {
    let error = Template::parse("#foreach($x in [1..2])\n  $x[0\n#end").unwrap_err();
    assert_eq!((error.line, error.column), (3, 1));
    let refused = Template::parse("#parse('x')").unwrap().render(&Variables::default()).unwrap_err();
    assert_eq!(refused, RenderError::Refused { directive: "parse" });
}
