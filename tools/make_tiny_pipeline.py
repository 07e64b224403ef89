#!/usr/bin/env python3
"""Makes the tiny pipelines of tests/golden/ and what spaCy says with them.

usage: build/parity-venv/bin/python tools/make_tiny_pipeline.py     (needs spaCy >= 3.8.8)

They have the parts of a stock English pipeline with random weights and small sizes, and a
tokenizer, word lists and rules of our own. `tiny_pipeline` is laid out like md (word vectors,
labels of lifted arcs), `tiny_pipeline_extra` like sm with the larger parser states. spaCy writes
expected.jsonl, so that no expected value comes from the code under test.
"""

import json
import pathlib
import re
import shutil

import numpy
import spacy
from spacy.tokenizer import Tokenizer
from spacy.training import Example
from spacy.vectors import Vectors

GOLDEN = pathlib.Path(__file__).resolve().parent.parent / "tests/golden"
WIDTH = 16

TEXTS = [
    "The envoys met in Larvik on Monday. They didn't sign the draft, Gov. Aldo Renn said.",
    "\"We will return,\" she told Meridian Radio.  Talks (the third round) begin at 10am!",
    "Bram Oster, who leads the northern delegation, and his deputy left early.\n\nNobody explained why.",
    "",
    "Yes.",
    "  Leading space, tabs\tand\n\nblank lines ;-) http://example.org/a?b=c and a@b.example.",
    "X number of marks: the root of the law is not the agent's; 25 % of $3.5m, isn't it?",
    "İstanbul’s naïve co-chairs — Ångström’s, too — met 3 ministers… “Enough!” they’d said.",
    "Both sides welcomed the proposals which the mediators had made yesterday about prisoners. " * 6,
    "One. Two. Three? Four! Five; six: seven, eight - nine... ten (eleven) [twelve] 'thirteen' \"fourteen\"",
]

TAGS = ["NN", "NNS", "NNP", "VB", "VBD", "VBZ", "DT", "IN", "PRP", "JJ", "CD", ".", "_SP", "MD", "RB"]
DEPS = ["nsubj", "dobj", "det", "prep", "pobj", "amod", "compound", "punct", "advmod", "conj", "ROOT"]
LIFTED = ["prep||dobj", "advmod||nsubj", "punct||ROOT"]
NAMES = ["PERSON", "GPE", "ORG", "DATE"]

RULER = [
    ([[{"TAG": "NN"}]], {"POS": "NOUN", "MORPH": "Number=Sing"}, 0),
    ([[{"TAG": "NNS"}]], {"POS": "NOUN", "MORPH": "Number=Plur"}, 0),
    ([[{"TAG": "NNP"}]], {"POS": "PROPN", "MORPH": "Number=Sing"}, 0),
    ([[{"TAG": "VB"}]], {"POS": "VERB", "MORPH": "VerbForm=Inf"}, 0),
    ([[{"TAG": {"IN": ["VBD", "VBZ"]}}]], {"POS": "VERB", "MORPH": "VerbForm=Fin|Tense=Past"}, 0),
    ([[{"TAG": "DT"}]], {"POS": "DET"}, 0),
    ([[{"TAG": "IN", "DEP": {"NOT_IN": ["prep", "ROOT"]}}]], {"POS": "SCONJ"}, 0),
    ([[{"TAG": "IN", "DEP": {"IN": ["prep", "ROOT"]}}]], {"POS": "ADP"}, 0),
    ([[{"TAG": "PRP"}]], {"POS": "PRON", "MORPH": "PronType=Prs"}, 0),
    ([[{"TAG": "JJ"}]], {"POS": "ADJ", "MORPH": "Degree=Pos"}, 0),
    ([[{"TAG": "CD"}]], {"POS": "NUM"}, 0),
    ([[{"TAG": "."}]], {"POS": "PUNCT", "MORPH": "PunctType=Peri"}, 0),
    ([[{"TAG": "MD"}]], {"POS": "AUX", "MORPH": "VerbType=Mod"}, 0),
    ([[{"TAG": "RB"}]], {"POS": "ADV"}, 0),
    ([[{"LOWER": "they"}], [{"LOWER": "she"}]], {"LEMMA": "they", "MORPH": "Case=Nom|Person=3"}, 0),
    ([[{"LOWER": {"REGEX": "^(said|told)$"}}]], {"LEMMA": "say"}, 0),
    ([[{"LOWER": "both"}, {"LOWER": "sides"}]], {"LEMMA": "side"}, 1),
    ([[{"LOWER": "the"}, {"TAG": "NN"}]], {"DEP": "det"}, 0),
    ([[{"LOWER": {"IN": ["monday", "yesterday"]}}]], {"TAG": "NNP", "POS": "PROPN"}, 0),
    ([[{"IS_SPACE": True}]], {"TAG": "_SP", "POS": "SPACE", "MORPH": "_"}, 0),
]


def tokenizer(vocab):
    rules = {
        "didn't": [{65: "did"}, {65: "n't", 67: "not"}],
        "isn't": [{65: "is"}, {65: "n't", 67: "not"}],
        "Gov.": [{65: "Gov.", 67: "governor"}],
        "10am": [{65: "10"}, {65: "am", 67: "a.m."}],
        "they’d": [{65: "they"}, {65: "’d", 67: "had"}],
        ";-)": [{65: ";-)"}],
    }
    prefix = re.compile(r"""^[\("'“‘\[$]|^—|^…""")
    suffix = re.compile(r"""[\)"'”’\].,;:!?%]$|…$|—$|(?<=[a-zA-Z])['’]s$|(?<=[0-9])m$""")
    infix = re.compile(r"""(?<=[a-z])—(?=[a-z])|\.\.+|(?<=[a-z])-(?=[a-z])|(?<=[a-z]);(?=[a-z])""")
    url = re.compile(r"""^(?:https?://\S+|\S+@\S+\.[a-z]+)$""")
    return Tokenizer(vocab, rules=rules, prefix_search=prefix.search, suffix_search=suffix.search,
                     infix_finditer=infix.finditer, url_match=url.match)


def embed(rows, attrs, vectors):
    return {"@architectures": "spacy.MultiHashEmbed.v2", "width": WIDTH, "rows": rows, "attrs": attrs,
            "include_static_vectors": vectors}


def tok2vec(rows, attrs, vectors):
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed(rows, attrs, vectors),
            "encode": {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": WIDTH, "depth": 4,
                       "window_size": 1, "maxout_pieces": 3}}


def transition_model(kind, network, extra):
    return {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind, "extra_state_tokens": extra,
            "hidden_width": 8, "maxout_pieces": 2, "use_upper": True, "tok2vec": network}


def add_components(nlp, vectors, extra):
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}
    columns = ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"]
    nlp.add_pipe("tok2vec", config={"model": tok2vec([50, 20, 30, 30, 20, 20], columns, vectors)})
    tagger = nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    parser = nlp.add_pipe("parser", config={"model": transition_model("parser", listener, extra), "min_action_freq": 1})
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    ner = nlp.add_pipe("ner", config={"model": transition_model("ner", tok2vec([50, 20, 30, 30], columns[:4], vectors), extra)})
    for tag in TAGS:
        tagger.add_label(tag)
    for label in DEPS + LIFTED:
        parser.add_label(label)
    for label in NAMES:
        ner.add_label(label)


def fill_tables(nlp):
    for patterns, attributes, index in RULER:
        nlp.get_pipe("attribute_ruler").add(patterns, attributes, index)
    if "lexeme_norm" in nlp.vocab.lookups:
        nlp.vocab.lookups.remove_table("lexeme_norm")
    nlp.vocab.lookups.add_table("lexeme_norm", {"too": "also", "Talks": "negotiations", "3": "three"})
    tables = nlp.get_pipe("lemmatizer").lookups
    tables.add_table("lemma_rules", {"noun": [["s", ""], ["ies", "y"]], "verb": [["ed", ""], ["s", ""], ["t", "et"]],
                                     "adj": [["ern", "ern"]], "adv": [["ly", "le"]], "punct": [["“", "\""], ["”", "\""]]})
    tables.add_table("lemma_exc", {"noun": {"sides": ["side", "flank"]}, "verb": {"met": ["meet"], "left": ["leave"]},
                                   "adj": {}, "adv": {}})
    tables.add_table("lemma_index", {"noun": ["envoy", "talk", "side", "minister"], "verb": ["welcome", "leave"],
                                     "adj": ["early"], "adv": ["early"]})


def randomise(nlp, seed):
    """Weights large enough that two scores are hardly ever equal but for rounding.

    Small biases in the last layer let the text decide, not the class.
    """
    random = numpy.random.default_rng(seed)
    for name in ("tok2vec", "tagger", "parser", "ner"):
        for node in nlp.get_pipe(name).model.walk():
            for param in node.param_names:
                if node.has_param(param):
                    shape = node.get_param(param).shape
                    is_last = node.name in ("linear", "softmax") and param == "b"
                    node.set_param(param, random.normal(0, 0.1 if is_last else 0.6, shape).astype("float32"))


def make(name, vectors, extra, seed):
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer(nlp.vocab)
    if vectors:
        words = ["The", "envoys", "met", "in", "the", "said", ".", "who", "X", "number", "Talks"]
        random = numpy.random.default_rng(7)
        nlp.vocab.vectors = Vectors(data=random.normal(0, 1, (8, 12)).astype("float32"), strings=nlp.vocab.strings)
        for i, word in enumerate(words):
            nlp.vocab.vectors.add(word, row=i % 8)  # words may share a row
    add_components(nlp, vectors, extra)
    words = "He left .".split()
    nlp.get_pipe("lemmatizer").initialize = lambda get_examples=None, nlp=None: None
    doc = spacy.tokens.Doc(nlp.vocab, words=words, tags=["PRP", "VBD", "."], heads=[1, 1, 1], deps=["nsubj", "ROOT", "punct"],
                           ents=["B-PERSON", "O", "O"])
    nlp.initialize(lambda: [Example(nlp.make_doc("He left ."), doc)])
    fill_tables(nlp)
    randomise(nlp, seed)
    nlp.meta.update({"name": name, "version": "0.0.0", "description": "random weights for tests"})
    folder = GOLDEN / name
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    write_expected(spacy.load(folder), folder / "expected.jsonl")  # read back, for the norms to count
    (folder / "vocab/strings.json").unlink()  # what the program does without


def write_expected(nlp, path):
    with open(path, "w", encoding="utf-8") as file:
        for text in TEXTS:
            doc = nlp(text)
            at = [0]
            for character in text:
                at.append(at[-1] + len(character.encode()))
            tokens = [{"begin": at[t.idx], "end": at[t.idx + len(t)], "space": bool(t.whitespace_), "norm": t.norm_, "tag": t.tag_,
                       "pos": t.pos_, "morph": str(t.morph), "lemma": t.lemma_, "dep": t.dep_, "head": t.head.i,
                       "start": t.is_sent_start is True, "name": t.ent_iob_ + t.ent_type_} for t in doc]
            chunks = [[chunk.start, chunk.end] for chunk in doc.noun_chunks]
            file.write(json.dumps({"text": text, "tokens": tokens, "chunks": chunks}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    # Seeds whose random parsers build trees of some depth, with many labels and several sentences.
    make("tiny_pipeline", vectors=True, extra=False, seed=13)
    make("tiny_pipeline_extra", vectors=False, extra=True, seed=25)
