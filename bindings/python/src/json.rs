//! JSON to Python objects and back.

use ccxcti_core::wire::hex;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Number, Value};

/// Deepest nesting that is read; the JSON of messages needs four levels.
const DEPTH_MAX: u32 = 32;

/// The Python object of a JSON value.
pub fn to_py<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    Ok(match value {
        Value::Null => py.None().into_bound(py),
        Value::Bool(flag) => PyBool::new(py, *flag).to_owned().into_any(),
        Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => number.into_pyobject(py)?.into_any(),
            (None, Some(number)) => number.into_pyobject(py)?.into_any(),
            (None, None) => PyFloat::new(py, number.as_f64().unwrap_or(f64::NAN)).into_any(),
        },
        Value::String(text) => PyString::new(py, text).into_any(),
        Value::Array(items) => {
            let list = PyList::empty(py);
            items.iter().try_for_each(|item| list.append(to_py(py, item)?))?;
            list.into_any()
        }
        Value::Object(object) => object_to_py(py, object)?.into_any(),
    })
}

/// The dict of a JSON object, keys in order.
pub fn object_to_py<'py>(py: Python<'py>, object: &Map<String, Value>) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    object.iter().try_for_each(|(key, value)| dict.set_item(key, to_py(py, value)?))?;
    Ok(dict)
}

/// The JSON object of a dict. `bytes` become lower-case hex text, as everywhere in the JSON of messages.
pub fn object_from_py(dict: &Bound<'_, PyDict>) -> PyResult<Map<String, Value>> {
    object(dict, DEPTH_MAX)
}

fn object(dict: &Bound<'_, PyDict>, depth: u32) -> PyResult<Map<String, Value>> {
    let mut object = Map::new();
    for (key, value) in dict.iter() {
        let key = key.cast::<PyString>().map_err(|_| PyTypeError::new_err("the keys of a message must be str"))?;
        object.insert(key.to_cow()?.into_owned(), from_py(&value, depth)?);
    }
    Ok(object)
}

fn from_py(value: &Bound<'_, PyAny>, depth: u32) -> PyResult<Value> {
    let Some(depth) = depth.checked_sub(1) else {
        return Err(PyValueError::new_err("the value is nested too deeply"));
    };
    if value.is_none() {
        return Ok(Value::Null);
    }
    // Before int: a bool is an int.
    if let Ok(flag) = value.cast::<PyBool>() {
        return Ok(Value::Bool(flag.is_true()));
    }
    if value.is_instance_of::<PyInt>() {
        return value.extract::<i64>().map(Value::from).or_else(|_| value.extract::<u64>().map(Value::from));
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        let number = Number::from_f64(number.value()).map(Value::Number);
        return number.ok_or_else(|| PyValueError::new_err("NaN and infinity are not JSON"));
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Value::String(text.to_cow()?.into_owned()));
    }
    container(value, depth)
}

fn container(value: &Bound<'_, PyAny>, depth: u32) -> PyResult<Value> {
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Value::String(hex(bytes.as_bytes())));
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(Value::String(hex(&bytes.to_vec())));
    }
    if let Ok(dict) = value.cast::<PyDict>() {
        return object(dict, depth).map(Value::Object);
    }
    if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
        let items = value.try_iter()?.map(|item| from_py(&item?, depth));
        return items.collect::<PyResult<_>>().map(Value::Array);
    }
    Err(PyTypeError::new_err(format!("a {} has no place in a message", value.get_type().name()?)))
}
