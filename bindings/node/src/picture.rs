//! What the client knows of calls, agents and devices: as the JSON text of the core, from which `lib/picture.ts` makes objects.

use ccxcti_core::call::View;
use napi_derive::napi;
use serde_json::Value as Json;

use crate::client::NativeClient;

#[napi]
impl NativeClient {
    /// All of it at one moment.
    #[napi(catch_unwind)]
    pub fn picture(&self) -> String {
        Json::Object(self.client.picture().json(None)).to_string()
    }

    /// The calls, a list.
    #[napi(catch_unwind)]
    pub fn calls(&self) -> String {
        list(self.client.picture().calls.iter().map(|call| View::Call(call)))
    }

    /// The agents, a list.
    #[napi(catch_unwind)]
    pub fn agents(&self) -> String {
        list(self.client.picture().agents.iter().map(|agent| View::Agent(agent)))
    }

    /// The devices, a list.
    #[napi(catch_unwind)]
    pub fn devices(&self) -> String {
        list(self.client.picture().devices.iter().map(|device| View::Device(device)))
    }

    /// One call, if it is known.
    #[napi(catch_unwind)]
    pub fn call(&self, call_id: u32) -> Option<String> {
        self.client.call(call_id).map(|call| one(View::Call(&call)))
    }

    /// One device, if it is known.
    #[napi(catch_unwind)]
    pub fn device(&self, device_id: String) -> Option<String> {
        self.client.device(&device_id).map(|device| one(View::Device(&device)))
    }

    /// One agent, if it is known.
    #[napi(catch_unwind)]
    pub fn agent(&self, agent_id: String) -> Option<String> {
        self.client.agent(&agent_id).map(|agent| one(View::Agent(&agent)))
    }
}

fn one(view: View<'_>) -> String {
    Json::Object(view.json(None)).to_string()
}

fn list<'a>(views: impl Iterator<Item = View<'a>>) -> String {
    views.map(|view| Json::Object(view.json(None))).collect::<Json>().to_string()
}
