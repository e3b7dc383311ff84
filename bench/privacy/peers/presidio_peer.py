"""Presidio's own patterns on Dutch. Its language model for Dutch is in no package registry, so there are no names,
places and organisations; what is measured is what comes without it."""

import logging
from importlib.metadata import version

logging.disable(logging.CRITICAL)

import spacy  # noqa: E402
import tldextract  # noqa: E402
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry  # noqa: E402
from presidio_analyzer.nlp_engine import SpacyNlpEngine  # noqa: E402
from presidio_analyzer.predefined_recognizers import PhoneRecognizer  # noqa: E402

from jsonl import serve  # noqa: E402

CATEGORIES = {
    "EMAIL_ADDRESS": "email",
    "PHONE_NUMBER": "phone",
    "IBAN_CODE": "iban",
    "CREDIT_CARD": "account_number",
    "IP_ADDRESS": "ip_address",
    "MAC_ADDRESS": "mac_address",
    "URL": "link",
    "DATE_TIME": "date",
}


class Tokens(SpacyNlpEngine):
    """Splits text into words and knows nothing about them."""

    def __init__(self):
        super().__init__(models=[{"lang_code": "nl", "model_name": "nl"}])
        self.nlp = {"nl": spacy.blank("nl")}

    def load(self):
        pass


# Its list of domains comes with it; it must not look for a newer one while it is timed.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())

registry = RecognizerRegistry(supported_languages=["nl"])
registry.load_predefined_recognizers(languages=["nl"])
# As somebody in the Netherlands would set it; its default knows other countries.
registry.remove_recognizer("PhoneRecognizer")
registry.add_recognizer(PhoneRecognizer(supported_language="nl", supported_regions=("NL", "BE", "DE")))
registry.remove_recognizer("SpacyRecognizer")
analyzer = AnalyzerEngine(nlp_engine=Tokens(), registry=registry, supported_languages=["nl"])


def detect(text):
    return [
        (found.start, found.end, CATEGORIES.get(found.entity_type, "other"))
        for found in analyzer.analyze(text, language="nl")
    ]


serve(f"Presidio {version('presidio_analyzer')}, patterns alone", detect)
