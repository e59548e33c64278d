//! The picture of calls as Python objects: an object of the generated class over a shared snapshot, which never changes.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;
use std::time::Duration;

use ccxcti_core::call::{Agent, Call, Device, PictureKind, View};
use ccxcti_core::event::ContactId;
use ccxcti_core::wire::{Coding, FieldId, Value};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use crate::{describe, field, json};

/// A thing of the picture, or of what part of it is shown.
#[derive(Clone)]
pub enum Root {
    /// A call.
    Call(Arc<Call>),
    /// An agent.
    Agent(Arc<Agent>),
    /// A device.
    Device(Arc<Device>),
}

thread_local! {
    /// What the next `Tracked.__new__` on this thread takes. Empty whenever code of others runs.
    static PENDING: RefCell<Option<Tracked>> = const { RefCell::new(None) };
}

/// Something that a client knows, as it was when it was asked for.
#[pyclass(subclass, frozen, module = "ccxcti")]
pub struct Tracked {
    root: Root,
    /// List and index, for a part of a call.
    part: Option<(FieldId, usize)>,
    /// Of the client: enumerations have other names in the other dialect.
    coding: Coding,
}

/// The object of a thing of the picture, of its generated class.
pub fn to_py(py: Python<'_>, root: Root, coding: Coding) -> PyResult<Bound<'_, PyAny>> {
    made(py, Tracked { root, part: None, coding })
}

fn made(py: Python<'_>, thing: Tracked) -> PyResult<Bound<'_, PyAny>> {
    let class = thing.view().and_then(|view| classes(py).map(|classes| classes.get(view.row().name)).transpose());
    let class = class.transpose()?.ok_or_else(|| PyTypeError::new_err("ccxcti._calls has no class for it"))?;
    PENDING.set(Some(thing));
    let made = class.bind(py).call0();
    // Dropped here if a class with its own `__new__` did not take it.
    PENDING.take();
    made
}

fn classes(py: Python<'_>) -> PyResult<&HashMap<String, Py<PyType>>> {
    static CLASSES: PyOnceLock<HashMap<String, Py<PyType>>> = PyOnceLock::new();
    CLASSES.get_or_try_init(py, || py.import("ccxcti._calls")?.getattr("CLASSES")?.extract())
}

impl Tracked {
    fn view(&self) -> Option<View<'_>> {
        let root = match &self.root {
            Root::Call(call) => View::Call(call),
            Root::Agent(agent) => View::Agent(agent),
            Root::Device(device) => View::Device(device),
        };
        match self.part {
            None => Some(root),
            Some((list, at)) => root.list(list).into_iter().nth(at),
        }
    }

    fn parts<'py>(&self, py: Python<'py>, view: View<'_>, list: FieldId) -> PyResult<Bound<'py, PyTuple>> {
        let part = |at| made(py, Tracked { root: self.root.clone(), part: Some((list, at)), coding: self.coding });
        let parts: Vec<_> = (0..view.list(list).len()).map(part).collect::<PyResult<_>>()?;
        PyTuple::new(py, parts)
    }

    fn get<'py>(&self, py: Python<'py>, name: FieldId) -> PyResult<Bound<'py, PyAny>> {
        let Some(view) = self.view() else { return Ok(py.None().into_bound(py)) };
        match (view.row().kind(name), view.get(name)) {
            (Some(PictureKind::List), _) => self.parts(py, view, name).map(Bound::into_any),
            (Some(PictureKind::Numbers | PictureKind::Texts), _) => {
                let values: Vec<_> =
                    view.values(name).into_iter().map(|value| field::to_py(py, Some(value), false)).collect::<PyResult<_>>()?;
                PyTuple::new(py, values).map(Bound::into_any)
            }
            (Some(PictureKind::Contact), Some(Value::Long(number))) => {
                Ok(PyString::new(py, &ContactId::from_number(number).to_string()).into_any())
            }
            (Some(PictureKind::Time), Some(Value::Long(micros))) => describe::utc(py, Duration::from_micros(micros)),
            (kind, value) => field::to_py(py, value, kind == Some(PictureKind::Flag)),
        }
    }

    /// `name=value` of what does not belong to people; lists are counted.
    fn public(&self, view: View<'_>) -> Vec<String> {
        let mut parts = Vec::new();
        let shown = view.json(None);
        for (name, kind) in view.row().fields {
            let list = matches!(kind, PictureKind::List | PictureKind::Texts | PictureKind::Numbers);
            match shown.get(name.name()) {
                Some(value) if list => parts.push(format!("{}=[{} items]", name.name(), value.as_array().map_or(0, Vec::len))),
                Some(value) if name.row().is_some_and(|row| !row.private) => parts.push(format!("{}={value}", name.name())),
                _ => {}
            }
        }
        parts
    }
}

#[pymethods]
impl Tracked {
    #[new]
    fn new() -> PyResult<Tracked> {
        PENDING.take().ok_or_else(|| PyTypeError::new_err("it is made by the client, not by calling the class"))
    }

    /// The fields that are told as a dict; with `names`, enumerated numbers become their names where known.
    #[pyo3(signature = (names = false))]
    fn to_dict<'py>(&self, py: Python<'py>, names: bool) -> PyResult<Bound<'py, PyDict>> {
        let object = self.view().map(|view| view.json(names.then_some(self.coding))).unwrap_or_default();
        json::object_to_py(py, &object)
    }

    /// Equal when all that is known is equal.
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let Ok(other) = other.cast::<Tracked>() else { return false };
        match (&self.root, self.part, &other.get().root, other.get().part) {
            (Root::Call(one), None, Root::Call(other), None) => one == other,
            (Root::Agent(one), None, Root::Agent(other), None) => one == other,
            (Root::Device(one), None, Root::Device(other), None) => one == other,
            _ => match (self.view(), other.get().view()) {
                (Some(one), Some(other)) => one.row().name == other.row().name && one.json(None) == other.json(None),
                _ => false,
            },
        }
    }

    /// Of what it is called, which is always there.
    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        if let Some(view) = self.view() {
            view.row().name.hash(&mut hasher);
            match view.row().fields.first().and_then(|(name, _)| view.get(*name)) {
                Some(Value::Text(text)) => text.hash(&mut hasher),
                key => key.and_then(Value::integer).hash(&mut hasher),
            }
        }
        hasher.finish()
    }

    /// Its type and what does not belong to people.
    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let this = slf.get();
        let parts = this.view().map_or_else(Vec::new, |view| this.public(view));
        Ok(format!("{}({})", slf.get_type().name()?, parts.join(", ")))
    }
}

/// An attribute of a thing of the picture. `None` when not told; lists are tuples.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Told {
    field: FieldId,
}

#[pymethods]
impl Told {
    #[new]
    fn new(number: u16) -> Told {
        Told { field: FieldId(number) }
    }

    /// The public name.
    #[getter]
    fn name(&self) -> &'static str {
        self.field.name()
    }

    fn __get__<'py>(slf: &Bound<'py, Self>, owner: &Bound<'py, PyAny>, _class: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        match owner.cast::<Tracked>() {
            Ok(thing) => thing.get().get(slf.py(), slf.get().field),
            // Asked of the class, not of an object.
            Err(_) => Ok(slf.clone().into_any()),
        }
    }
}
