//! Who may use whom: the layers of the core, and the packages.

use std::collections::BTreeMap;

use house::source::{Source, code, sources};

/// The modules of the core and those that each may use. Simulator and client share nothing but the wire: a mistake
/// that both made would cancel out.
const LAYERS: [(&str, &[&str]); 13] = [
    ("wire", &[]),
    ("error", &["wire"]),
    ("config", &["wire", "error"]),
    ("event", &["wire", "error"]),
    ("call", &["wire", "error", "event"]),
    ("filter", &["wire", "error", "config", "event", "call"]),
    ("request", &["wire", "error", "event"]),
    ("session", &["wire", "error", "config", "event", "request"]),
    ("keeper", &["wire", "error", "config", "event", "call", "request", "session"]),
    ("capture", &["wire", "error", "event"]),
    ("playback", &["wire", "error", "config", "event", "call", "session", "keeper", "capture"]),
    ("engine", &["wire", "error", "config", "event", "call", "filter", "request", "session", "keeper", "capture"]),
    ("sim", &["wire", "error"]),
];

/// Packages and the packages of the workspace that each may depend on, also for its tests.
const PACKAGES: [(&str, &[&str]); 8] = [
    ("core/", &[]),
    ("ffi/", &["ccxcti-core"]),
    ("bindings/python/", &["ccxcti-core"]),
    ("bindings/node/", &["ccxcti-core"]),
    ("bindings/cli/", &["ccxcti-core"]),
    ("tests/xtask/", &["ccxcti-core"]),
    ("tests/house/", &[]),
    ("tests/", &["ccxcti-core"]),
];

/// Words that would bind the core to a language.
const LANGUAGES: [&str; 4] = ["pyo3", "napi", "extern \"C\"", "no_mangle"];

/// A path in the source as module names from the root of the core, or `None` if it does not lead to the core's modules.
fn used_modules(source: &Source, exports: &BTreeMap<String, String>) -> Vec<String> {
    let text = code(&source.text);
    let own = module_path(&source.path);
    let mut used = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        used.extend(heads(&text, at + "crate::".len()));
    }
    for (at, _) in text.match_indices("super::") {
        let before = text.get(..at).unwrap_or("");
        let chain = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).next().unwrap_or("");
        let up = 1 + chain.matches("super::").count();
        // Only a chain that reaches the root of the crate names a module of the core.
        if own.len() == up && !text.get(at + 7..).is_some_and(|rest| rest.starts_with("super::")) {
            used.extend(heads(&text, at + 7));
        }
    }
    used.into_iter().map(|name| exports.get(&name).cloned().unwrap_or(name)).collect()
}

/// The first names of the path, or of the braced list of paths, that starts here.
fn heads(text: &str, from: usize) -> Vec<String> {
    let rest = text.get(from..).unwrap_or("");
    let Some(list) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let (mut depth, mut start, mut names) = (0, true, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => start = true,
            c if start && !c.is_whitespace() => {
                names.push(word(list.get(at..).unwrap_or("")));
                start = false;
            }
            _ => {}
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// `core/src/engine/run.rs` is `[engine, run]`, `core/src/engine/mod.rs` is `[engine]`.
fn module_path(path: &str) -> Vec<&str> {
    let inside = path.trim_start_matches("core/src/").trim_end_matches(".rs");
    inside.split('/').filter(|name| *name != "mod").collect()
}

/// What lib.rs exports of its modules, by name: a use of the name is a use of the module.
fn exports(lib: &str) -> BTreeMap<String, String> {
    let text = code(lib);
    let mut exports = BTreeMap::new();
    for (at, _) in text.match_indices("pub use ") {
        let path = text.get(at + 8..).and_then(|rest| rest.split(';').next()).unwrap_or("");
        let path = path.trim_start_matches("crate::");
        let module = word(path);
        let names = path.split(['{', '}', ',', ':']).map(str::trim).filter(|name| !name.is_empty());
        exports.extend(names.map(|name| (name.to_owned(), module.clone())));
    }
    exports
}

fn layer_findings(source: &Source, exports: &BTreeMap<String, String>) -> Vec<String> {
    let Some((module, allowed)) = LAYERS.iter().find(|(module, _)| module_path(&source.path).first() == Some(module)) else {
        return vec![format!("{} belongs to no layer of tests/house/tests/directions.rs", source.path)];
    };
    let is_layer = |name: &String| LAYERS.iter().any(|(layer, _)| layer == name);
    let wrong = |name: &String| name != module && is_layer(name) && !allowed.contains(&name.as_str());
    let used = used_modules(source, exports).into_iter().filter(wrong);
    used.map(|name| format!("{}: {module} must not use {name}", source.path)).collect()
}

/// Dependencies on packages of the workspace that a manifest names and must not.
fn package_findings(manifest: &Source) -> Vec<String> {
    let Some((_, allowed)) = PACKAGES.iter().find(|(folder, _)| manifest.path.starts_with(folder)) else {
        return vec![format!("{} is no package of tests/house/tests/directions.rs", manifest.path)];
    };
    let mut in_dependencies = false;
    let mut found = Vec::new();
    for line in manifest.text.lines().map(str::trim) {
        if line.starts_with('[') {
            in_dependencies = line.contains("dependencies");
        }
        let name: String = line.chars().take_while(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
        let ours = name.starts_with("ccxcti") || ["xtask", "house"].contains(&name.as_str());
        if in_dependencies && ours && !allowed.contains(&name.as_str()) {
            found.push(format!("{} must not use {name}", manifest.path));
        }
    }
    found
}

fn language_findings(source: &Source) -> Vec<String> {
    let named = LANGUAGES.into_iter().filter(|word| source.text.contains(word));
    named.map(|word| format!("{}: the core knows no language, but here stands {word}", source.path)).collect()
}

fn core_files() -> Vec<Source> {
    sources().into_iter().filter(|source| source.path.starts_with("core/src/") && source.is(&[".rs"])).collect()
}

#[test]
fn the_layers_of_the_core_look_one_way() {
    let files = core_files();
    let lib = files.iter().find(|source| source.path == "core/src/lib.rs").map_or("", |source| source.text.as_str());
    let exports = exports(lib);
    let layers = files.iter().filter(|source| source.path != "core/src/lib.rs");
    let found: Vec<String> = layers.flat_map(|source| layer_findings(source, &exports)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn packages_depend_on_the_core_alone() {
    let all = sources();
    let manifests = all.iter().filter(|source| source.path.ends_with("/Cargo.toml") && !source.path.starts_with("tests/fuzz"));
    let found: Vec<String> = manifests.flat_map(package_findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_core_knows_no_language() {
    let found: Vec<String> = core_files().iter().flat_map(language_findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_wrong_direction_is_found() {
    let exports = exports("pub mod engine;\npub use engine::{Client, Next};\npub use session::Session;");
    let findings = |path: &str, text: &str| layer_findings(&Source::example(path, text), &exports).len();
    assert_eq!(findings("core/src/sim/serve.rs", "use crate::session::Session;"), 1);
    assert_eq!(findings("core/src/sim/serve.rs", "use crate::{wire::Coding, engine::{run, stop}};"), 1);
    assert_eq!(findings("core/src/sim/serve.rs", "fn f(c: &crate::Client) {}"), 1, "a name that lib.rs exports of engine");
    assert_eq!(findings("core/src/wire/mod.rs", "use super::engine::run;"), 1);
    assert_eq!(findings("core/src/wire/json.rs", "use super::super::error::Error;"), 1);
    assert_eq!(findings("core/src/wire/json.rs", "use super::engine::run; // its own module engine"), 0);
    assert_eq!(findings("core/src/engine/run.rs", "use crate::session::Session; use super::super::wire::Coding;"), 0);
    assert_eq!(findings("core/src/billing/mod.rs", ""), 1, "a module that nobody has placed");
    let commented = "// crate::engine\n#[cfg(test)]\nmod tests { use crate::engine::Client; }";
    assert_eq!(findings("core/src/session/mod.rs", commented), 0);
}

#[test]
fn a_wrong_dependency_is_found() {
    let findings = |path: &str, text: &str| package_findings(&Source::example(path, text)).len();
    assert_eq!(findings("bindings/python/Cargo.toml", "[dependencies]\nccxcti-ffi.workspace = true"), 1);
    assert_eq!(findings("core/Cargo.toml", "[dev-dependencies]\nhouse = { path = \"x\" }"), 1);
    assert_eq!(findings("ffi/Cargo.toml", "[package]\nname = \"ccxcti-ffi\"\n[dependencies]\nccxcti-core.workspace = true"), 0);
    assert_eq!(language_findings(&Source::example("core/src/lib.rs", "pub extern \"C\" fn f() {}")).len(), 1);
}
