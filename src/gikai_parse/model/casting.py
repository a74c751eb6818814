"""One frozen node that was validated in, nodes like it out: with other words or places, not validated once more.

A text that is nothing but dates makes a node for every few letters. Their values come from typed code, and to validate
each took as long as to read it. What `model_construct` sets is set here by its slots, in a third of the time.
The names of the fields that are set are shared with the mould: a set for each node would take more room than the node.
"""

from __future__ import annotations

from typing import Any, Final, TypeVar

from pydantic import BaseModel

_Noun = TypeVar("_Noun", bound=BaseModel)

_new: Final = object.__new__
_set_values: Final = vars(BaseModel)["__dict__"].__set__
_set_given: Final = vars(BaseModel)["__pydantic_fields_set__"].__set__
_set_extra: Final = vars(BaseModel)["__pydantic_extra__"].__set__
_set_private: Final = vars(BaseModel)["__pydantic_private__"].__set__
put: Final = object.__setattr__  # a field of a node that `blank` made, before anybody else sees it


def blank(mould: _Noun) -> _Noun:
    """A node of the mould's class with no value yet. Every field must be `put`, in the order of the class.

    CPython keeps values put one by one within the node, without a dict, for which the collector of garbage has one
    object less to walk over.
    """
    node: _Noun = _new(type(mould))
    _set_given(node, mould.__pydantic_fields_set__)
    _set_extra(node, None)
    _set_private(node, None)
    return node


def cast(mould: _Noun, values: dict[str, Any]) -> _Noun:
    """A node of the mould's class with these values of all its fields.

    `values` is best a changed copy of the dict of a `mould_of`.
    """
    node = blank(mould)
    _set_values(node, values)
    return node


def mould_of(node: _Noun) -> _Noun:
    """The same node with its values put one by one.

    Copies of its dict then share their keys and take less than half the room.
    """
    mould = blank(node)
    for name, value in node.__dict__.items():
        put(mould, name, value)
    return mould
