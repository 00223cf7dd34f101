"""The window. Sees values from ``services`` and ``domain``, never rows; the only package besides ``app`` that knows Qt.

What to build pages with (each module's docstring shows the idiom):

``text``       ``tr()``, dates and numbers in words; ``wording`` words for rules and faults
``look``       widgets that already look right, spaces; ``icons.icon(name, ink)``; ``palette.Meaning``
``page``       :class:`Page`, what every page in the main window is; :class:`Navigator` to go elsewhere
``forms``      ``rows.Form`` (the only ``add_row``) and the fields
``tables``     ``row_model`` and ``table_view`` for long lists
``widgets``    signature pad, PDF view, search box, section list
``tasks``      work outside the GUI thread; ``changes`` what a write touched
``messages``   the message bar; ``ask`` every question
"""
