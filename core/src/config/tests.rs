use super::*;

fn with(pairs: &[(&str, &str)]) -> Result<Settings, Error> {
    let mut config = Config::new();
    pairs.iter().try_for_each(|(key, value)| config.set(key, value))?;
    config.settings()
}

#[test]
fn every_default_is_accepted() {
    for row in CONFIG.iter().filter(|row| !row.default.is_empty()) {
        assert!(accepts(row.kind, row.default), "{}", row.key);
    }
}

#[test]
fn servers_get_the_default_port() {
    let settings = with(&[("servers", "ccx1, ccx2:42027,[::1],fe80::1,[::1]:5")]).unwrap();
    assert_eq!(settings.servers, ["ccx1:12028", "ccx2:42027", "[::1]:12028", "[fe80::1]:12028", "[::1]:5"]);
    for bad in ["", "a,,b", "a:0", "a:70000", ":5", "a b"] {
        assert!(with(&[("servers", bad)]).is_err(), "{bad:?}");
    }
}

#[test]
fn masks_are_words_numbers_or_all() {
    let masks = |events| with(&[("servers", "a"), ("events", events)]).map(|settings| settings.call_msg_mask);
    assert_eq!(masks("all"), Ok(0x0065_efff));
    assert_eq!(masks("call-delivered,begin-call"), Ok(0x2001));
    assert_eq!(masks("0x21"), Ok(0x21));
    assert_eq!(masks("none"), Ok(0));
    assert!(masks("call-delivered,nonsense").is_err());
    let states = with(&[("servers", "a"), ("agent_states", "talking,reserved")]).map(|settings| settings.agent_state_mask);
    assert_eq!(states, Ok(0x110));
}

#[test]
fn values_that_do_not_fit_each_other_are_refused() {
    assert!(with(&[]).is_err_and(|error| error.text.contains("servers")));
    assert!(with(&[("servers", "a"), ("protocol", "20")]).is_err_and(|error| error.text.contains("10 to 18")));
    assert_eq!(with(&[("servers", "a"), ("dialect", "ged188")]).map(|settings| settings.protocol), Ok(25));
    assert!(with(&[("servers", "a"), ("protocol_min", "18")]).is_err_and(|error| error.text.contains("which is 17")));
    assert!(with(&[("servers", "a"), ("retry_first", "31")]).is_err_and(|error| error.text.contains("retry_max")));
    assert!(with(&[("servers", "a"), ("mode", "agent")]).is_err());
    assert!(with(&[("servers", "a"), ("extension", "2006")]).is_err());
    assert!(with(&[("servers", "a"), ("mode", "agent"), ("extension", "2006")]).is_ok());
}

#[test]
fn what_belongs_to_people_is_never_shown() {
    let mut config = Config::new();
    config.set("password", "hunter2").unwrap();
    let error = config.set("password", &"hunter2".repeat(20)).unwrap_err();
    assert!(!format!("{config:?}{error}").contains("hunter2"));
    let error = config.set("extension", &"2006".repeat(20)).unwrap_err();
    assert!(!error.text.contains("2006"), "{error}");
}
