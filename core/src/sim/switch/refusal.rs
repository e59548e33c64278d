//! Why a verb or a request is refused: a sentence for people and a control failure code for the wire.

/// Control failure codes ("Unified CCX CTI Protocol Developer Guide", control failure codes).
pub(in crate::sim) mod cf {
    /// That device cannot dial.
    pub(in crate::sim) const INVALID_CALLING_DEVICE: u16 = 5;
    /// A client acts on a phone or agent that is not its own.
    pub(in crate::sim) const PRIVILEGE_VIOLATION: u16 = 8;
    /// No such call.
    pub(in crate::sim) const INVALID_CALL: u16 = 11;
    /// No such phone.
    pub(in crate::sim) const INVALID_DEVICE: u16 = 12;
    /// The device named is not in the call.
    pub(in crate::sim) const INVALID_CONNECTION: u16 = 13;
    /// The telephone system does not have that function.
    pub(in crate::sim) const INVALID_FEATURE: u16 = 15;
    /// The device is of another type.
    pub(in crate::sim) const INVALID_OBJECT_TYPE: u16 = 18;
    /// The state does not allow it.
    pub(in crate::sim) const INVALID_STATE: u16 = 22;
    /// There is no call to clear.
    pub(in crate::sim) const NO_CALL_TO_CLEAR: u16 = 26;
    /// Nothing rings.
    pub(in crate::sim) const NO_CALL_TO_ANSWER: u16 = 28;
    /// A limit of the contact centre is reached.
    pub(in crate::sim) const RESOURCE_BUSY: u16 = 33;
    /// A value is not one that is accepted.
    pub(in crate::sim) const VALUE_OUT_OF_RANGE: u16 = 3;
    /// No such agent.
    pub(in crate::sim) const INVALID_AGENT_ID: u16 = 256;
    /// The agent is logged in.
    pub(in crate::sim) const ALREADY_SIGNED_ON: u16 = 259;
    /// The agent cannot log in on that device.
    pub(in crate::sim) const INVALID_LOGON_DEVICE: u16 = 260;
    /// Nobody can be called there.
    pub(in crate::sim) const INVALID_CALLED_DEVICE: u16 = 6;
    /// The call cannot go there.
    pub(in crate::sim) const INVALID_DESTINATION: u16 = 14;
    /// Nothing is connected.
    pub(in crate::sim) const NO_ACTIVE_CALL: u16 = 24;
    /// Nothing is on hold.
    pub(in crate::sim) const NO_HELD_CALL: u16 = 25;
    /// The device is out of service.
    pub(in crate::sim) const RESOURCE_OUT_OF_SERVICE: u16 = 34;
    /// A call has as many parties as it may have.
    pub(in crate::sim) const CONFERENCE_FULL: u16 = 38;
    /// The phone is not CTI-enabled in Unified CM.
    pub(in crate::sim) const DEVICE_RESTRICTED: u16 = 287;
    /// The line is not CTI-enabled in Unified CM.
    pub(in crate::sim) const LINE_RESTRICTED: u16 = 288;
}

/// A refused verb or request. Nothing has changed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::sim) struct Refusal {
    /// Control failure code; `None` where no client can be refused so: a verb's alone.
    pub(in crate::sim) code: Option<u16>,
    /// The reason, in one clause.
    pub(in crate::sim) text: String,
}

impl Refusal {
    pub(in crate::sim) fn new(code: u16, text: impl Into<String>) -> Refusal {
        Refusal { code: Some(code), text: text.into() }
    }
}
