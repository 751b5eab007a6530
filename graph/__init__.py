"""What the graph is and where it lives: ontology, model, identity, fold, stores, exports."""
