//! What the README shows is what the tests run.
#![allow(clippy::unwrap_used, clippy::expect_used)] // A test stops at the first surprise.

use house::source::root;

/// Each marked code block of a page: the path of its example, and its text.
fn examples(page: &str) -> Vec<(String, String)> {
    page.split("<!-- example: ")
        .skip(1)
        .map(|rest| {
            let (path, rest) = rest.split_once(" -->\n```").expect("a code block follows the marker");
            let (_language, rest) = rest.split_once('\n').unwrap();
            (path.to_owned(), rest.split_once("```").expect("the code block ends").0.to_owned())
        })
        .collect()
}

fn stale(page: &str) -> Vec<String> {
    let differs = |(path, shown): &(String, String)| std::fs::read_to_string(root().join(path)).ok().as_ref() != Some(shown);
    examples(page).into_iter().filter(differs).map(|(path, _)| path).collect()
}

#[test]
fn the_readme_shows_the_examples_that_are_tested() {
    let page = std::fs::read_to_string(root().join("README.md")).unwrap();
    assert_eq!(examples(&page).len(), 3, "one for Python, Node and C");
    assert_eq!(stale(&page), Vec::<String>::new(), "copy the examples into README.md");
}

#[test]
fn a_changed_example_is_noticed() {
    let page = "<!-- example: bindings/python/examples/hello.py -->\n```python\nimport antigravity\n```";
    assert_eq!(stale(page), ["bindings/python/examples/hello.py"]);
}
