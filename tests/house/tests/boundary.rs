//! An exported C function is guarded, so that no panic leaves the library.

use house::source::{Source, code, sources};

/// Functions that cannot panic and need no guard: they give a constant.
const UNGUARDED: [&str; 2] = ["ccx_version", "ccx_abi_version"];

fn findings(source: &Source) -> Vec<String> {
    let text = code(&source.text);
    let mut found = Vec::new();
    for (at, _) in text.match_indices(" fn ") {
        // The text of the literal "C" is blank here.
        let exported = text.get(..at).unwrap_or("").trim_end().ends_with("extern");
        let rest = text.get(at + 4..).unwrap_or("");
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        if exported && !name.is_empty() && !UNGUARDED.contains(&name.as_str()) && !body(rest).contains("guard") {
            found.push(format!("{}: {name} has no guard", source.path));
        }
    }
    found
}

/// From the first brace to the one that closes it.
fn body(text: &str) -> &str {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth <= 1 => return text.get(..at).unwrap_or(text),
            '}' => depth -= 1,
            _ => {}
        }
    }
    text
}

#[test]
fn every_exported_function_is_guarded() {
    let all = sources();
    let exported = all.iter().filter(|source| source.path.starts_with("ffi/src/") && source.is(&[".rs"]));
    let found: Vec<String> = exported.flat_map(findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn an_unguarded_function_is_found() {
    let bad = "pub unsafe extern \"C\" fn ccx_a(x: u8) -> i32 {\n    guard(|| Ok(x))\n}\npub extern \"C\" fn ccx_b() {\n    work(); // guard(\n}\n\
               type Handler = unsafe extern \"C\" fn(u8);\npub extern \"C\" fn ccx_version() -> u8 { 1 }\n";
    assert_eq!(findings(&Source::example("ffi/src/x.rs", bad)), ["ffi/src/x.rs: ccx_b has no guard"]);
}
