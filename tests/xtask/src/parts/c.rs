//! The C library as its users meet it: installed, found by pkg-config, compiled without warnings, run.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Outcome;
use crate::install::{SONAME, install};
use crate::tools::{output, root, run, work};

/// Test programs in `tests/c` with what else they are made of.
const PROGRAMS: [(&str, &[&str]); 9] = [
    ("getters", &["fake_server"]),
    ("pull", &[]),
    ("callbacks", &[]),
    ("errors", &["fake_server"]),
    ("stories", &["story"]),
    ("requests", &[]),
    ("subscribers", &[]),
    ("picture", &[]),
    ("hostile", &[]),
];

/// Names of POSIX, which the tests need for threads and sockets; the headers need nothing.
const POSIX: &str = "-D_POSIX_C_SOURCE=200809L";

const WARNINGS: [&str; 5] = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror"];

/// valgrind with what counts as a mistake. What the main thread keeps for itself counts as "possibly lost" there: Rust holds it by
/// pointers into the middle.
pub const VALGRIND: [&str; 7] = [
    "valgrind",
    "--quiet",
    "--error-exitcode=9",
    "--child-silent-after-fork=yes",
    "--leak-check=full",
    "--show-leak-kinds=definite",
    "--errors-for-leak-kinds=definite",
];

/// The address and undefined behaviour sanitizers; every find ends the program.
pub const SANITIZERS: [&str; 3] = ["-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"];

/// Everything but the tools that look for mistakes with memory.
pub fn run_c() -> Outcome {
    with_kit("c", "CC", "cc", |kit| {
        same_symbols(kit)?;
        headers(kit, &["-std=c99", "-Wconversion"], "c")?;
        let hello = root().join("ffi/examples/hello.c");
        prints_a_call(kit, &kit.compile("hello", &[&hello], &["-std=c99"], "ccxcti")?)?;
        prints_a_call(kit, &kit.compile("hello_static", &[&hello], &["-std=c99"], "ccxcti-static")?)?;
        programs(kit, "", &[], "ccxcti", &[])
    })
}

/// The same test programs under valgrind.
pub fn valgrind() -> Outcome {
    if output("valgrind", &["--version"]).is_none() {
        return Outcome::Skipped("valgrind was not found; install valgrind".into());
    }
    with_kit("c-valgrind", "CC", "cc", |kit| programs(kit, "", &[], "ccxcti", &VALGRIND))
}

/// The same test programs with the address and undefined behaviour sanitizers.
pub fn sanitize() -> Outcome {
    with_kit("c-sanitize", "CC", "cc", |kit| {
        programs(kit, "sanitized_", &SANITIZERS, "ccxcti-static", &[])?;
        sanitized(&kit.out.join("sanitized_pull"))
    })
}

/// Whether the sanitizers are in a program: flags that a compiler ignores would make a part that cannot fail.
pub fn sanitized(program: &Path) -> Result<(), String> {
    let symbols = output("nm", &[&program.to_string_lossy()]).unwrap_or_default();
    if symbols.contains("__asan_init") { Ok(()) } else { Err("the sanitizer is not in the test programs".into()) }
}

/// A compiler, and the library installed for it.
pub struct Kit {
    compiler: String,
    prefix: PathBuf,
    pub out: PathBuf,
}

/// Runs a part with a fresh installation, or says what is missing.
pub fn with_kit(part: &str, variable: &str, usual: &str, body: impl FnOnce(&Kit) -> Result<(), String>) -> Outcome {
    let compiler = std::env::var(variable).unwrap_or_else(|_| usual.to_owned());
    if output(&compiler, &["--version"]).is_none() {
        return Outcome::Skipped(format!("{compiler} was not found; install gcc and g++, or set {variable}"));
    }
    if output("pkg-config", &["--version"]).is_none() {
        return Outcome::Skipped("pkg-config was not found; install pkg-config".into());
    }
    let out = work().join(part);
    Kit::new(compiler, out).and_then(|kit| body(&kit)).into()
}

impl Kit {
    /// Installs, and then moves the installation: it must not depend on where it was made.
    fn new(compiler: String, out: PathBuf) -> Result<Kit, String> {
        let (made, prefix) = (out.join("made"), out.join("prefix"));
        let failed = |error: std::io::Error| format!("{}: {error}", out.display());
        if out.exists() {
            fs::remove_dir_all(&out).map_err(failed)?;
        }
        install(&made)?;
        fs::rename(&made, &prefix).map_err(failed)?;
        Ok(Kit { compiler, prefix, out })
    }

    /// Compiles a program with what pkg-config says of `package`.
    pub fn compile(&self, name: &str, sources: &[&Path], flags: &[&str], package: &str) -> Result<PathBuf, String> {
        let program = self.out.join(name);
        let mut command = Command::new(&self.compiler);
        command.args(flags).args(WARNINGS).args(["-g", "-pthread", "-o"]).arg(&program).args(sources);
        // What pkg-config says of libraries must stand behind the sources.
        run(command.args(["-x", "none"]).args(self.package(package)?))?;
        Ok(program)
    }

    fn package(&self, package: &str) -> Result<Vec<String>, String> {
        let mut command = Command::new("pkg-config");
        command.env("PKG_CONFIG_PATH", self.prefix.join("lib/pkgconfig")).args(["--cflags", "--libs", package]);
        let output = command.output().map_err(|error| format!("pkg-config: {error}"))?;
        let text = String::from_utf8_lossy(&output.stdout);
        if !output.status.success() {
            return Err(format!("pkg-config {package}: {}", String::from_utf8_lossy(&output.stderr)));
        }
        Ok(text.split_whitespace().map(str::to_owned).collect())
    }

    /// A program with arguments, optionally inside a tool, that finds the installed library and no other.
    pub fn command(&self, tool: &[&str], program: &Path, arguments: &[PathBuf]) -> Command {
        let mut command = match tool.split_first() {
            Some((tool, options)) => {
                let mut command = Command::new(tool);
                command.args(options).arg(program);
                command
            }
            None => Command::new(program),
        };
        command.args(arguments).env("LD_LIBRARY_PATH", self.prefix.join("lib"));
        command
    }
}

/// Each header alone and twice.
pub fn headers(kit: &Kit, flags: &[&str], language: &str) -> Result<(), String> {
    let names = ["ccxcti.h", "ccxcti_messages.h", "ccxcti.hpp", "ccxcti_values.hpp"];
    for name in names.into_iter().filter(|name| language == "cpp" || name.ends_with(".h")) {
        let source = kit.out.join(format!("{name}.{language}"));
        let text = format!("#include <{name}>\n#include <{name}>\nint main(void) {{ return 0; }}\n");
        fs::write(&source, text).map_err(|error| format!("{}: {error}", source.display()))?;
        kit.compile(&format!("{name}.{language}.out"), &[&source], flags, "ccxcti")?;
    }
    Ok(())
}

/// Runs the example: it must show the call.
pub fn prints_a_call(kit: &Kit, program: &Path) -> Result<(), String> {
    let output = kit.command(&[], program, &[]).output().map_err(|error| format!("{}: {error}", program.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    print!("{text}");
    let shown = text.contains("CALL_DELIVERED_EVENT") && text.contains("END_CALL_EVENT");
    if output.status.success() && shown { Ok(()) } else { Err(format!("{}: {} without a call", program.display(), output.status)) }
}

fn programs(kit: &Kit, prefix: &str, flags: &[&str], package: &str, tool: &[&str]) -> Result<(), String> {
    let folder = root().join("tests/c");
    let flags: Vec<&str> = ["-std=c99", POSIX].iter().chain(flags).copied().collect();
    for (name, more) in PROGRAMS {
        let sources: Vec<PathBuf> = [name].iter().chain(more).map(|name| folder.join(format!("{name}.c"))).collect();
        let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
        let program = kit.compile(&format!("{prefix}{name}"), &sources, &flags, package)?;
        let arguments = if name == "stories" { stories()? } else { Vec::new() };
        run(&mut kit.command(tool, &program, &arguments))?;
    }
    Ok(())
}

/// The story files, by name.
fn stories() -> Result<Vec<PathBuf>, String> {
    let folder = root().join("core/stories");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut stories: Vec<PathBuf> = paths.filter(|path| path.extension() == Some(OsStr::new("toml"))).collect();
    stories.sort();
    Ok(stories)
}

/// The library exports exactly the names of `tests/abi/symbols.txt`, under the soname of its ABI.
fn same_symbols(kit: &Kit) -> Result<(), String> {
    let library = kit.prefix.join("lib/libccxcti.so");
    let library = library.to_string_lossy();
    let listed = output("nm", &["-D", "--defined-only", &library]).ok_or("nm was not found; install binutils")?;
    let exported: Vec<&str> = listed.lines().filter_map(|line| line.split(' ').next_back()).collect();
    let frozen = fs::read_to_string(root().join("tests/abi/symbols.txt")).map_err(|error| format!("tests/abi/symbols.txt: {error}"))?;
    let frozen: Vec<&str> = frozen.lines().filter(|line| !line.starts_with('#')).collect();
    if let Some(name) = frozen.iter().find(|name| !exported.contains(name)) {
        return Err(format!("{name} stands in tests/abi/symbols.txt and is not exported any more"));
    }
    if let Some(name) = exported.iter().find(|name| !frozen.contains(name)) {
        return Err(format!("{name} is exported; add it to tests/abi/symbols.txt"));
    }
    let dynamic = output("readelf", &["-d", &library]).ok_or("readelf was not found; install binutils")?;
    if dynamic.contains(&format!("[{SONAME}]")) { Ok(()) } else { Err(format!("the library's soname is not {SONAME}")) }
}
