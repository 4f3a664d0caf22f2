"""A table of words and whole numbers as a Parquet file: one group of rows, each column one page, nothing compressed. Pure.

Written after the format's own description (github.com/apache/parquet-format: README, parquet.thrift) and Thrift's compact
protocol. docs/decisions/0029 says why no library is used.
"""

from collections.abc import Sequence
from struct import pack

Column = tuple[str, Sequence[str] | Sequence[int]]
"""A name, and a word or a number for each row."""
_MARK = b"PAR1"
_INT64, _BYTE_ARRAY = 2, 6
_REQUIRED, _UTF8, _PLAIN, _RLE, _UNCOMPRESSED, _DATA_PAGE = 0, 0, 0, 3, 0, 0
_I32, _I64, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12


def as_parquet(columns: Sequence[Column], about: dict[str, str]) -> bytes:
    """The file. `about` is kept beside the table, by names."""
    rows = len(columns[0][1]) if columns else 0
    out, chunks = bytearray(_MARK), []
    for name, values in columns:
        at = len(out)
        page = b"".join(map(_value, values))
        out += _struct(
            (1, _I32, _DATA_PAGE),
            (2, _I32, len(page)),
            (3, _I32, len(page)),
            (5, _STRUCT, _struct((1, _I32, rows), (2, _I32, _PLAIN), (3, _I32, _RLE), (4, _I32, _RLE))),
        )
        out += page
        chunks.append(_chunk(name, values, rows, at, len(out) - at))
    meta = _struct(
        (1, _I32, 1),
        (2, _LIST, _list(_STRUCT, [_root(len(columns)), *(_element(*column) for column in columns)])),
        (3, _I64, rows),
        (4, _LIST, _list(_STRUCT, [_group(chunks, len(out) - len(_MARK), rows)])),
        (5, _LIST, _list(_STRUCT, [_struct((1, _BINARY, k), (2, _BINARY, v)) for k, v in about.items()])),
        (6, _BINARY, "apero"),
    )
    return bytes(out + meta + pack("<I", len(meta)) + _MARK)


def _is_number(values: Sequence[str] | Sequence[int]) -> bool:
    return bool(values) and isinstance(values[0], int)


def _value(value: str | int) -> bytes:
    if isinstance(value, int):
        return pack("<q", value)
    written = value.encode()
    return pack("<I", len(written)) + written


def _root(width: int) -> bytes:
    return _struct((4, _BINARY, "results"), (5, _I32, width))


def _element(name: str, values: Sequence[str] | Sequence[int]) -> bytes:
    if _is_number(values):
        return _struct((1, _I32, _INT64), (3, _I32, _REQUIRED), (4, _BINARY, name))
    return _struct((1, _I32, _BYTE_ARRAY), (3, _I32, _REQUIRED), (4, _BINARY, name), (6, _I32, _UTF8))


def _chunk(name: str, values: Sequence[str] | Sequence[int], rows: int, at: int, size: int) -> bytes:
    meta = _struct(
        (1, _I32, _INT64 if _is_number(values) else _BYTE_ARRAY),
        (2, _LIST, _list(_I32, [_varint(_zigzag(_PLAIN))])),
        (3, _LIST, _list(_BINARY, [_bytes(name)])),
        (4, _I32, _UNCOMPRESSED),
        (5, _I64, rows),
        (6, _I64, size),
        (7, _I64, size),
        (9, _I64, at),
    )
    return _struct((2, _I64, at), (3, _STRUCT, meta))


def _group(chunks: list[bytes], size: int, rows: int) -> bytes:
    return _struct((1, _LIST, _list(_STRUCT, chunks)), (2, _I64, size), (3, _I64, rows))


def _struct(*fields: tuple[int, int, int | str | bytes]) -> bytes:
    """A struct of Thrift: its fields, each with its number and kind, in the order of their numbers."""
    out, last = bytearray(), 0
    for number, kind, value in fields:
        out.append((number - last) << 4 | kind)
        last = number
        if isinstance(value, int):
            out += _varint(_zigzag(value))
        else:
            out += _bytes(value) if isinstance(value, str) else value
    return bytes(out) + b"\0"


def _list(kind: int, items: list[bytes]) -> bytes:
    head = bytes([len(items) << 4 | kind]) if len(items) < 15 else bytes([0xF0 | kind]) + _varint(len(items))
    return head + b"".join(items)


def _bytes(text: str) -> bytes:
    written = text.encode()
    return _varint(len(written)) + written


def _zigzag(number: int) -> int:
    return number << 1 if number >= 0 else (-number << 1) - 1


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*out, number])
