//! Items of lists: one record of a repeating group, read in place.

use std::cell::RefCell;

use ccxcti_core::wire::{FieldId, Record};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::PyType;

use crate::describe;
use crate::event::{Event, Source};

thread_local! {
    /// What the next `Item.__new__` on this thread takes. Empty whenever code of others runs.
    static PENDING: RefCell<Option<Item>> = const { RefCell::new(None) };
}

/// Where an item stands: list and index, and for a nested one those of the item around it first.
#[pyclass(subclass, frozen, module = "ccxcti")]
pub struct Item {
    source: Source,
    outer: Option<(FieldId, usize)>,
    list: FieldId,
    at: usize,
}

/// An item of a message's list.
pub fn of_message<'py>(class: &Bound<'py, PyType>, event: &Event, list: FieldId, at: usize) -> PyResult<Bound<'py, PyAny>> {
    make(class, Item { source: event.source().clone(), outer: None, list, at })
}

/// An item of a list nested in an item. The protocol nests lists once.
pub fn of_item<'py>(class: &Bound<'py, PyType>, outer: &Item, list: FieldId, at: usize) -> PyResult<Bound<'py, PyAny>> {
    make(class, Item { source: outer.source.clone(), outer: Some((outer.list, outer.at)), list, at })
}

fn make<'py>(class: &Bound<'py, PyType>, item: Item) -> PyResult<Bound<'py, PyAny>> {
    PENDING.set(Some(item));
    let made = class.call0();
    PENDING.take();
    made
}

impl Item {
    /// The record in the frame.
    pub fn record(&self) -> Option<Record<'_>> {
        let list = match self.outer {
            None => self.source.list(self.list)?,
            Some((outer, at)) => self.source.list(outer)?.records().nth(at)?.list(self.list)?,
        };
        list.records().nth(self.at)
    }
}

#[pymethods]
impl Item {
    #[new]
    fn new() -> PyResult<Item> {
        PENDING.take().ok_or_else(|| PyTypeError::new_err("items are made by their message, not by calling the class"))
    }

    /// The type alone and what of its fields does not belong to people.
    fn __repr__(slf: &Bound<'_, Self>) -> PyResult<String> {
        let name = slf.get_type().name()?.to_string();
        let fields = slf.get().record().map_or_else(String::new, |record| describe::public(record.fields()).join(", "));
        Ok(format!("{name}({fields})"))
    }
}
