//! Functions of at most 70 lines and files of at most 400, in every language. The habit is far below.

use house::source::{Source, blank, sources};

const FUNCTION_LINES: usize = 70;
const FILE_LINES: usize = 400;

const ENDINGS: [&str; 10] = [".rs", ".py", ".pyi", ".ts", ".mts", ".mjs", ".js", ".c", ".h", ".hpp"];

/// The tables of the wire: one entry after the other, read like the manual.
const TABLES: [&str; 3] = ["core/src/wire/table.rs", "core/src/wire/fields.rs", "core/src/wire/enums.rs"];

fn is_measured(source: &Source) -> bool {
    source.is(&ENDINGS) && !source.is_generated() && !TABLES.contains(&source.path.as_str())
}

fn long_file(source: &Source) -> Option<String> {
    let lines = source.text.lines().count();
    (lines > FILE_LINES).then(|| format!("{}: {lines} lines", source.path))
}

/// `line: lines` of each function that is too long.
fn long_functions(source: &Source) -> Vec<String> {
    let functions = if source.is(&[".py", ".pyi"]) { indented(&source.text) } else { braced(&source.text, source.is(&[".rs"])) };
    let long = functions.into_iter().filter(|(_, lines)| *lines > FUNCTION_LINES);
    long.map(|(line, lines)| format!("{}:{line}: a function of {lines} lines", source.path)).collect()
}

/// First line and length of the functions whose body stands in braces.
fn braced(text: &str, rust: bool) -> Vec<(usize, usize)> {
    let blanked = blank(text);
    let lines: Vec<&str> = blanked.lines().collect();
    let starts = lines.iter().enumerate().filter(|(_, line)| if rust { starts_rust(line) } else { starts_other(line) });
    starts.filter_map(|(at, _)| Some((at + 1, body_lines(lines.get(at..)?)?))).collect()
}

/// Lines until the brace that closes the first one opened; `None` for a declaration without body.
fn body_lines(lines: &[&str]) -> Option<usize> {
    let mut depth = 0usize;
    for (at, line) in lines.iter().enumerate() {
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 1 => return Some(at + 1),
                '}' => depth = depth.checked_sub(1)?,
                ';' if depth == 0 => return None,
                _ => {}
            }
        }
    }
    None
}

fn starts_rust(line: &str) -> bool {
    line.split([' ', '(']).any(|word| word == "fn") && !line.trim_start().starts_with("type ")
}

/// C, C++ and TypeScript: a line that opens a body behind parentheses and is no statement.
fn starts_other(line: &str) -> bool {
    let line = line.trim();
    let statement = ["if", "else", "for", "while", "switch", "do", "}", "return", "catch", "extern"];
    let first = line.split(|c: char| !(c.is_alphanumeric() || c == '}')).next().unwrap_or("");
    line.contains('(') && line.ends_with('{') && !statement.contains(&first)
}

/// First line and length of Python functions: until the indentation is that of the `def` again.
fn indented(text: &str) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_def = |line: &str| line.trim_start().starts_with("def ") || line.trim_start().starts_with("async def ");
    let mut functions = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| is_def(line)) {
        let inside = |next: &&&str| next.trim().is_empty() || indent(next) > indent(line) || next.trim_start().starts_with(')');
        let body: Vec<&&str> = lines.iter().skip(at + 1).take_while(inside).collect();
        let trailing = body.iter().rev().take_while(|line| line.trim().is_empty()).count();
        functions.push((at + 1, 1 + body.len() - trailing));
    }
    functions
}

#[test]
fn files_stay_short() {
    let found: Vec<String> = sources().iter().filter(|source| is_measured(source)).filter_map(long_file).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn functions_stay_short() {
    let found: Vec<String> = sources().iter().filter(|source| is_measured(source)).flat_map(long_functions).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_is_too_long_is_found() {
    let body = "    step();\n".repeat(70);
    let found = |path: &str, text: &str| long_functions(&Source::example(path, text));
    assert_eq!(found("x.rs", &format!("fn short() {{}}\npub fn long(\n    a: u8,\n) {{\n{body}}}\n")), ["x.rs:2: a function of 74 lines"]);
    assert_eq!(found("x.c", &format!("int f(int a) {{\n{body}}}\n")), ["x.c:1: a function of 72 lines"]);
    assert_eq!(found("x.ts", &format!("export async function f(): Promise<void> {{\n{body}}}\n")), ["x.ts:1: a function of 72 lines"]);
    let python = "        step()\n".repeat(70);
    assert_eq!(
        found("x.py", &format!("class A:\n    def f(self):\n{python}\n\n    def g(self): pass\n")),
        ["x.py:2: a function of 71 lines"]
    );
    assert!(found("x.rs", &format!("// fn long() {{\n{body}// }}\n")).is_empty());
    assert!(long_file(&Source::example("x.rs", &"\n".repeat(401))).is_some());
    assert!(long_file(&Source::example("x.rs", &"\n".repeat(400))).is_none());
}
