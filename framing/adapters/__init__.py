"""framing inside other tools: a spaCy component and a scikit-learn transformer."""
