"""Translation units in wikitext, by the rules of MediaWiki's Translate extension. Pure text; no Django."""
