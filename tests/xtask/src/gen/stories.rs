//! `STORIES.md`: the built-in stories and the verbs of the embedded contact centre, for people.

use std::path::PathBuf;

use ccxcti_core::sim::{Site, Story, stories, verbs};

use super::docs::cell;
use super::{File, line};

const HEAD: &str = "\
<!-- Generated from core/stories and core/src/sim by cargo xtask gen. Do not edit. -->
# Stories and verbs of the embedded contact centre

A story is a file of calls: what happens, and every event that each client must see of it, written by hand from the rule that it names.
The tests of every language play all of them and compare the full lists. Each can be watched:

```
ccxcti demo --story NAME            # what happens, and what each client sees; --json for programs
ccxcti serve --story NAME           # for a client of your own; it begins when the first client is there
sim.play(\"NAME\")                    # Python, Node; ccx_sim_play(sim, \"NAME\") in C
```

A story with a site of its own plays on that site: `demo` and `serve` start with it, `play` refuses any other. A file of your own has the same
form; `serve --story FILE` and `play` take it.

";

/// The page, from the top of the repository.
pub fn files() -> Vec<File> {
    let mut text = HEAD.to_owned();
    line!(text, "## Stories\n\n| story | what happens | numbers | site | rule |\n|---|---|---|---|---|");
    let mut all: Vec<Story> = stories().iter().filter_map(|(_, text)| Story::parse(text).ok()).collect();
    all.sort_by(|one, other| one.name.cmp(&other.name));
    all.iter().for_each(|story| row(&mut text, story));
    line!(
        text,
        "\n## Verbs\n\nLines on the standard input of `ccxcti serve`, steps of a story, `ccx_sim_do()` in C, methods of `Simulator` in Python and Node."
    );
    line!(
        text,
        "Each is answered by `ok ...` or `error ...`; a verb that is refused has changed nothing. DEVICE, EXT and NUMBER are telephone"
    );
    line!(
        text,
        "numbers, AGENT is the id of an agent, CALL the id of a call or its name given by `as=`; what stands in `[]` may be left out."
    );
    line!(text, "\n| verb | what it does |\n|---|---|");
    for verb in verbs() {
        line!(text, "| `{}` | {} |", cell(&verb.usage()), cell(verb.about));
    }
    vec![(PathBuf::from("STORIES.md"), text)]
}

fn row(out: &mut String, story: &Story) {
    let site = Site::of(story.site.as_deref()).ok();
    let is_agent = |number: &String| site.as_ref().is_some_and(|site| site.agents.contains_key(number.as_str()));
    let numbers: Vec<String> = story.numbers().into_iter().filter(|number| !is_agent(number)).collect();
    let place = if story.site.is_some() { "own" } else { "" };
    let (name, about, rule) = (&story.name, cell(&story.about), cell(&story.rule));
    line!(out, "| [{name}](core/stories/{name}.toml) | {about} | {} | {place} | {rule} |", numbers.join(" "));
}
