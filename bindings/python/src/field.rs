//! Fields as Python descriptors: reading an attribute reads the frame, in place.

use ccxcti_core::wire::{FieldId, List, Value};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyList, PyString, PyType};

use crate::event::Event;
use crate::item::{self, Item};

/// An attribute of an event or of a list's item. `None` when absent.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct Field {
    field: FieldId,
    /// 0 and 1 are False and True.
    flag: bool,
}

#[pymethods]
impl Field {
    #[new]
    #[pyo3(signature = (number, flag = false))]
    fn new(number: u16, flag: bool) -> Field {
        Field { field: FieldId(number), flag }
    }

    /// The public name.
    #[getter]
    fn name(&self) -> &'static str {
        self.field.name()
    }

    /// Other names of it, those of the guides.
    #[getter]
    fn aliases(&self) -> Vec<&'static str> {
        aliases(self.field)
    }

    fn __get__<'py>(slf: &Bound<'py, Self>, owner: &Bound<'py, PyAny>, _class: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, this) = (slf.py(), slf.get());
        if let Ok(event) = owner.cast::<Event>() {
            return to_py(py, event.get().get(this.field), this.flag);
        }
        match owner.cast::<Item>() {
            Ok(item) => to_py(py, item.get().record().and_then(|record| record.get(this.field)), false),
            // Asked of the class, not of an object.
            Err(_) => Ok(slf.clone().into_any()),
        }
    }
}

/// An attribute that is a list of items; empty when absent.
#[pyclass(frozen, module = "ccxcti._native")]
pub struct ListField {
    list: FieldId,
    class: Py<PyType>,
}

#[pymethods]
impl ListField {
    #[new]
    fn new(number: u16, class: Py<PyType>) -> ListField {
        ListField { list: FieldId(number), class }
    }

    /// The public name.
    #[getter]
    fn name(&self) -> &'static str {
        self.list.name()
    }

    /// Other names of it, those of the guides.
    #[getter]
    fn aliases(&self) -> Vec<&'static str> {
        aliases(self.list)
    }

    fn __get__<'py>(slf: &Bound<'py, Self>, owner: &Bound<'py, PyAny>, _class: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let (py, this) = (slf.py(), slf.get());
        let items = PyList::empty(py);
        let class = this.class.bind(py);
        if let Ok(event) = owner.cast::<Event>() {
            let count = event.get().list(this.list).map_or(0, count);
            (0..count).try_for_each(|at| items.append(item::of_message(class, event.get(), this.list, at)?))?;
        } else if let Ok(outer) = owner.cast::<Item>() {
            let count = outer.get().record().and_then(|record| record.list(this.list)).map_or(0, count);
            (0..count).try_for_each(|at| items.append(item::of_item(class, outer.get(), this.list, at)?))?;
        } else {
            return Ok(slf.clone().into_any());
        }
        Ok(items.into_any())
    }
}

fn aliases(field: FieldId) -> Vec<&'static str> {
    field.row().map_or_else(Vec::new, |row| row.aliases.to_vec())
}

fn count(list: List<'_>) -> usize {
    list.records().count()
}

/// The Python object of a value: int, str (what is not UTF-8 replaced), bytes; `flag` makes 0 and 1 a bool.
pub fn to_py<'py>(py: Python<'py>, value: Option<Value<'_>>, flag: bool) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        None => py.None().into_bound(py),
        Some(Value::Uint(number)) if flag => PyBool::new(py, number != 0).to_owned().into_any(),
        Some(Value::Uint(number)) => number.into_pyobject(py)?.into_any(),
        Some(Value::Int(number)) => number.into_pyobject(py)?.into_any(),
        Some(Value::Long(number)) => number.into_pyobject(py)?.into_any(),
        Some(Value::Text(text)) => PyString::new(py, &String::from_utf8_lossy(text)).into_any(),
        Some(Value::Bytes(bytes)) => PyBytes::new(py, bytes).into_any(),
        Some(Value::NamedVariable { name, .. } | Value::NamedArray { name, .. }) => {
            PyString::new(py, &String::from_utf8_lossy(name)).into_any()
        }
    })
}
