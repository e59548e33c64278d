//! The demo as text for people, and as JSON.

use std::time::Duration;

use ccxcti_core::Event;
use ccxcti_core::sim::Story;
use ccxcti_core::wire::{FieldId, Value, field, msg};

use super::cast::Cast;
use super::merge::Together;
use super::play::Picture;
use super::program;
use super::seen::Seen;
use crate::end::End;
use crate::output;
use crate::style::{CLIENTS, Style};
use crate::words;

/// One JSON object per event and client.
pub struct Json<'a> {
    story: &'a Story,
}

impl<'a> Json<'a> {
    /// On standard output.
    pub fn new(story: &'a Story) -> Json<'a> {
        Json { story }
    }
}

impl Picture for Json<'_> {
    fn begin(&mut self) -> Result<(), End> {
        Ok(())
    }

    fn step(&mut self, _: Duration, _: &str) -> Result<(), End> {
        Ok(())
    }

    fn event(&mut self, _: Duration, seen: &Together) -> Result<(), End> {
        for (client, event) in seen {
            let mut object = event.json(false);
            object.insert("client".to_owned(), self.story.clients.get(*client).map(|(name, _)| name.as_str()).into());
            output::json(object)?;
        }
        Ok(())
    }

    fn end(&mut self, _: &Seen) -> Result<(), End> {
        Ok(())
    }
}

/// Lines that tell the story.
pub struct Text<'a> {
    cast: &'a Cast,
    story: &'a Story,
    style: Style,
    route: Vec<String>,
}

impl<'a> Text<'a> {
    /// On standard output.
    pub fn new(cast: &'a Cast, story: &'a Story) -> Text<'a> {
        Text { cast, story, style: Style::of_stdout(), route: Vec::new() }
    }

    fn heading(&self, text: &str) -> Result<(), End> {
        output::line("")?;
        output::line(&self.style.bold(text))
    }

    fn clients(&self) -> Result<(), End> {
        for (index, (name, options)) in self.story.clients.iter().enumerate() {
            let key = |key: &str| options.split_whitespace().find_map(|word| word.strip_prefix(key)?.strip_prefix('='));
            let what = match (key("mode"), key("agent_id")) {
                (Some("agent"), Some(agent)) => {
                    let agent = self.cast.agent(agent);
                    format!("agent mode, like the desktop of {agent}: sees {agent}'s calls and state")
                }
                (Some("agent"), None) => "agent mode, like an agent's desktop: sees the calls of one phone".to_owned(),
                _ => "bridge mode, like a wallboard or a recorder: sees everything".to_owned(),
            };
            output::line(&format!("  {}  {what}", self.client(index, name, 10)))?;
        }
        Ok(())
    }

    /// The client's name in its colour, padded.
    fn client(&self, index: usize, name: &str, width: usize) -> String {
        let colour = CLIENTS.get(index % CLIENTS.len()).copied().unwrap_or(0);
        self.style.colour(colour, &format!("{name:<width$}"))
    }

    /// Keeps who rang whom, and who answered.
    fn follow(&mut self, event: &Event) {
        let fields: &[FieldId] = match event.type_number() {
            msg::BEGIN_CALL_EVENT if self.route.is_empty() => &[field::ani, field::dialed_number],
            msg::CALL_ESTABLISHED_EVENT => &[field::answering_device_id],
            _ => &[],
        };
        let numbers = fields.iter().filter_map(|name| event.get(*name).and_then(Value::text));
        self.route.extend(numbers.map(|number| self.cast.who(number)));
    }
}

impl Picture for Text<'_> {
    fn begin(&mut self) -> Result<(), End> {
        output::line(&self.style.bold(&format!("ccxcti demo: {}", self.story.name)))?;
        output::line(&self.story.about)?;
        output::line("A contact centre, its CTI server and the clients run in this process and talk over TCP.")?;
        self.heading("Who is who")?;
        for (number, who) in self.cast.lines() {
            output::line(&format!("  {number:<10}  {who}"))?;
        }
        self.heading("Who watches")?;
        self.clients()?;
        self.heading("What happens (>), and what each client sees of it")
    }

    fn step(&mut self, at: Duration, step: &str) -> Result<(), End> {
        let Some(words) = self.cast.step(step) else { return Ok(()) };
        output::line(&format!("{} {}", time(at), self.style.bold(&format!("> {words}"))))
    }

    fn event(&mut self, at: Duration, seen: &Together) -> Result<(), End> {
        let Some((_, event)) = seen.first() else { return Ok(()) };
        self.follow(event);
        let names = self.story.clients.iter().enumerate().map(|(index, (name, _))| {
            let saw = seen.iter().any(|(client, _)| *client == index);
            self.client(index, if saw { name } else { "" }, name.len())
        });
        let names = names.collect::<Vec<_>>().join(" ");
        let sentence = words::sentence(event, &|number| self.cast.who(number));
        output::line(&format!("{}  {names}  {:<29}  {sentence}", time(at), words::name(event)))
    }

    fn end(&mut self, seen: &Seen) -> Result<(), End> {
        self.heading("That was it")?;
        if !self.route.is_empty() {
            output::line(&format!("  {}", self.route.join(" -> ")))?;
        }
        for (index, count) in seen.clients().iter().enumerate() {
            output::line(&format!("  {}  saw {} events", self.client(index, &count.client, 10), count.events))?;
        }
        self.heading("Try next")?;
        let program = program();
        output::line(&format!("  {program} demo --story conference   # one of many; --help lists them, --json prints JSON"))?;
        output::line(&format!("  {program} serve --listen 127.0.0.1:12028   # and in a second terminal:"))?;
        output::line(&format!("  {program} monitor 127.0.0.1:12028"))?;
        output::line("  then type at serve: login 1001 2006, ready 1001, dial +15551234 7000, answer 2006, hang-up 2006")?;
        output::line(&format!("  {program} --help"))
    }
}

/// Seconds since the first step.
fn time(at: Duration) -> String {
    format!("{:>7.3}s", at.as_secs_f64())
}
