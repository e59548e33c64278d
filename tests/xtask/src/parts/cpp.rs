//! The same from C++17: all headers, the C example compiled as C++, the C++ example, the tests of `ccxcti.hpp`; and those tests under the
//! tools that look for mistakes with memory.

use super::Outcome;
use super::c::{Kit, SANITIZERS, VALGRIND, headers, prints_a_call, sanitized, with_kit};
use crate::tools::{output, root, run};

/// The test programs in `tests/cpp`.
const PROGRAMS: [&str; 2] = ["objects", "asking"];

/// The part.
pub fn run_cpp() -> Outcome {
    with_kit("cpp", "CXX", "c++", |kit| {
        headers(kit, &["-std=c++17"], "cpp")?;
        let hello = root().join("ffi/examples/hello.c");
        let as_cpp = ["-std=c++17", "-x", "c++"];
        prints_a_call(kit, &kit.compile("hello", &[&hello], &as_cpp, "ccxcti")?)?;
        prints_a_call(kit, &kit.compile("hello_static", &[&hello], &as_cpp, "ccxcti-static")?)?;
        let pop = kit.compile("screen_pop", &[&root().join("ffi/examples/screen_pop.cpp")], &["-std=c++17"], "ccxcti")?;
        run(&mut kit.command(&[], &pop, &[]))?;
        programs(kit, "", &[], "ccxcti", &[])
    })
}

/// The test programs under valgrind.
pub fn valgrind() -> Outcome {
    if output("valgrind", &["--version"]).is_none() {
        return Outcome::Skipped("valgrind was not found; install valgrind".into());
    }
    with_kit("cpp-valgrind", "CXX", "c++", |kit| programs(kit, "", &[], "ccxcti", &VALGRIND))
}

/// The test programs with the address and undefined behaviour sanitizers.
pub fn sanitize() -> Outcome {
    with_kit("cpp-sanitize", "CXX", "c++", |kit| {
        programs(kit, "sanitized_", &SANITIZERS, "ccxcti-static", &[])?;
        sanitized(&kit.out.join("sanitized_objects"))
    })
}

fn programs(kit: &Kit, prefix: &str, flags: &[&str], package: &str, tool: &[&str]) -> Result<(), String> {
    let flags: Vec<&str> = ["-std=c++17"].iter().chain(flags).copied().collect();
    for name in PROGRAMS {
        let source = root().join(format!("tests/cpp/{name}.cpp"));
        let program = kit.compile(&format!("{prefix}{name}"), &[&source], &flags, package)?;
        run(&mut kit.command(tool, &program, &[]))?;
    }
    Ok(())
}
