//! Gives the shared library its soname: programs ask the loader for the ABI, not for one version.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "linux") {
        // The number is CCX_ABI_VERSION of src/version.rs; a test of the C part compares them.
        println!("cargo:rustc-cdylib-link-arg=-Wl,-soname,libccxcti.so.0");
    }
}
