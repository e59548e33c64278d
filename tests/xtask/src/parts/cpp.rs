//! The same from C++17: all headers, the C example compiled as C++, the C++ example, the tests of `ccxcti.hpp`.

use super::Outcome;
use super::c::{headers, prints_a_call, with_kit};
use crate::tools::{root, run};

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
        for name in ["objects", "asking"] {
            let tests = kit.compile(name, &[&root().join(format!("tests/cpp/{name}.cpp"))], &["-std=c++17"], "ccxcti")?;
            run(&mut kit.command(&[], &tests, &[]))?;
        }
        Ok(())
    })
}
