"""deduce: rules and lists for Dutch medical text."""

import logging
from importlib.metadata import version

logging.disable(logging.CRITICAL)

from deduce import Deduce  # noqa: E402

from jsonl import serve  # noqa: E402

# Its labels as ours; `location`, `number`, `date` and `link` are coarse, see the README.
CATEGORIES = {
    "persoon": "name",
    "patient": "name",
    "locatie": "location",
    "ziekenhuis": "organisation",
    "zorginstelling": "organisation",
    "instelling": "organisation",
    "datum": "date",
    "leeftijd": "age",
    "bsn": "bsn",
    "telefoonnummer": "phone",
    "emailadres": "email",
    "url": "link",
    "id": "number",
}

deduce = Deduce()


def detect(text):
    return [
        (found.start_char, found.end_char, CATEGORIES.get(found.tag, "other"))
        for found in deduce.deidentify(text).annotations
    ]


serve(f"deduce {version('deduce')}", detect)
