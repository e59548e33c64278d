//! Dependencies are pinned and justified in one place, and every package has the same version.

use house::source::{Source, sources};

/// Dependencies of the workspace manifest that are not pinned with `=`, or without a comment that gives the reason.
fn workspace_findings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let (mut inside, mut reason) = (false, false);
    for line in text.lines() {
        match line.trim() {
            header if header.starts_with('[') => inside = header == "[workspace.dependencies]",
            comment if comment.starts_with('#') => {
                reason = true;
                continue;
            }
            entry if inside && entry.contains('=') => {
                let name = entry.split([' ', '=', '.']).next().unwrap_or("");
                let version = entry.split('"').find(|part| part.trim_start_matches('=').starts_with(|c: char| c.is_ascii_digit()));
                if !version.is_some_and(|version| version.starts_with('=')) {
                    found.push(format!("{name} is not pinned with =x.y.z"));
                }
                if !reason && !entry.contains("path = ") {
                    found.push(format!("{name} has no comment that says why it is there"));
                }
            }
            _ => {}
        }
        reason = false;
    }
    found
}

/// Dependencies of a package that do not come from the workspace manifest.
fn package_findings(manifest: &Source) -> Vec<String> {
    let mut inside = false;
    let mut found = Vec::new();
    for line in manifest.text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
        } else if inside && line.contains('=') && !line.contains("workspace = true") {
            found.push(format!("{}: {line}: versions stand in the manifest of the workspace", manifest.path));
        }
    }
    found
}

/// Versions in package.json that would let npm choose.
fn npm_findings(manifest: &Source) -> Vec<String> {
    let loose = manifest.text.lines().filter(|line| line.contains("\": \"^") || line.contains("\": \"~") || line.contains("\": \"*\""));
    loose.map(|line| format!("{}: not an exact version: {}", manifest.path, line.trim())).collect()
}

/// The version that a file states, if it states one.
fn stated_version(source: &Source) -> Option<String> {
    let quoted = |line: &str| line.rsplit('"').nth(1).map(str::to_owned);
    let mut lines = source.text.lines().map(str::trim);
    let own_manifest = !source.path.contains("node_modules");
    match source.path.rsplit('/').next()? {
        "Cargo.toml" | "pyproject.toml" => lines.find(|line| line.starts_with("version = ")).and_then(quoted),
        "package.json" if own_manifest => lines.find(|line| line.starts_with("\"version\":")).and_then(quoted),
        "CHANGELOG.md" => lines.find_map(|line| line.strip_prefix("## ")).map(|heading| heading.split(' ').next().unwrap_or("").to_owned()),
        name if name.ends_with(".h") => {
            lines.find(|line| line.starts_with("#define") && line.contains("_VERSION ") && line.ends_with('"')).and_then(quoted)
        }
        _ => None,
    }
}

fn version_findings(sources: &[Source]) -> Vec<String> {
    let workspace = sources.iter().find(|source| source.path == "Cargo.toml");
    let Some(version) = workspace.and_then(stated_version) else { return vec!["Cargo.toml states no version".into()] };
    let others = sources.iter().filter(|source| !source.path.starts_with("tests/fuzz"));
    let stated = others.filter_map(|source| Some((source, stated_version(source)?)));
    stated.filter(|(_, other)| *other != version).map(|(source, other)| format!("{}: {other}, not {version}", source.path)).collect()
}

#[test]
fn rust_dependencies_are_pinned_and_justified() {
    let all = sources();
    let workspace = all.iter().filter(|source| source.path == "Cargo.toml").flat_map(|source| workspace_findings(&source.text));
    let packages = all.iter().filter(|source| source.path.ends_with("/Cargo.toml") && !source.path.starts_with("tests/fuzz"));
    let found: Vec<String> = workspace.chain(packages.flat_map(package_findings)).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn npm_dependencies_are_exact() {
    let all = sources();
    let found: Vec<String> = all.iter().filter(|source| source.is(&["package.json"])).flat_map(npm_findings).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn there_is_one_version() {
    let found = version_findings(&sources());
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_loose_or_unexplained_dependency_is_found() {
    let bad = "[workspace.dependencies]\nccxcti-core = { path = \"core\", version = \"=0.1.0\" }\nserde = \"1\"\n# Why.\nmio = { version = \"=1.2.3\" }\ntoml = \"=1.0.0\"\n";
    assert_eq!(
        workspace_findings(bad),
        [
            "serde is not pinned with =x.y.z",
            "serde has no comment that says why it is there",
            "toml has no comment that says why it is there"
        ]
    );
    let package = Source::example("ffi/Cargo.toml", "[package]\nname = \"x\"\n[dependencies]\nmio.workspace = true\nserde = \"=1.0.0\"\n");
    assert_eq!(package_findings(&package).len(), 1);
    assert_eq!(npm_findings(&Source::example("package.json", "{\n  \"typescript\": \"^5.0.0\"\n}")).len(), 1);
}

#[test]
fn another_version_is_found() {
    let sources = [
        Source::example("Cargo.toml", "[workspace.package]\nversion = \"0.1.0\"\n"),
        Source::example("bindings/node/package.json", "{\n  \"version\": \"0.2.0\",\n}"),
        Source::example("bindings/python/pyproject.toml", "[project]\nversion = \"0.1.0\"\n"),
        Source::example("include/ccxcti.h", "#define CCX_VERSION \"0.1.1\"\n"),
        Source::example("CHANGELOG.md", "# Changes\n\n## 0.3.0 (unreleased)\n"),
    ];
    assert_eq!(version_findings(&sources).len(), 3, "{:?}", version_findings(&sources));
}
