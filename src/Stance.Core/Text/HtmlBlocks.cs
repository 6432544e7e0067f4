using System.Text;
using AngleSharp.Dom;

namespace Stance.Text;

/// <summary>
/// Writes the text of a part of a page: a blank line between paragraphs and headings, a line for each list item ("- ") and table row,
/// white space as a browser shows it. Walks with a stack of its own, so that no page is nested too deep for it.
/// </summary>
internal sealed class HtmlBlocks
{
    private const int LongestDatum = 150;

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly string? _title;
    private bool _blankWanted;
    private string _bullet = "";
    private int _items;
    private int _preformatted;

    private HtmlBlocks(string? title) => _title = title is null ? null : Letters.Slug(title);

    /// <summary>The text of <paramref name="root"/>, without a heading that only repeats <paramref name="title"/>; empty when there is none.</summary>
    public static string Of(IElement? root, string? title)
    {
        if (root is null)
            return "";
        var blocks = new HtmlBlocks(title);
        blocks.Walk(root);
        return blocks._text.ToString();
    }

    private void Walk(IElement root)
    {
        var open = new Stack<(IElement Element, int Next)>();
        open.Push((root, 0));
        Enter(root);
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Element.ChildNodes.Length)
            {
                Leave(top.Element);
                continue;
            }

            open.Push((top.Element, top.Next + 1));
            switch (top.Element.ChildNodes[top.Next])
            {
                case IText run:
                    Append(run.Data);
                    break;
                case IElement child:
                    open.Push((child, 0));
                    Enter(child);
                    break;
            }
        }

        EndLine();
    }

    private void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break();
                break;
            case "q":
                Append("“");
                break;
            case "li":
                EndLine();
                _items++;
                _bullet = "- ";
                break;
            case "td" or "th" when HoldsProse(element):
                EndBlock();
                break;
            case "td" or "th":
                if (_line.Length > 0)
                    _line.Append('\t');
                break;
            case "pre":
                _preformatted++;
                EndBlock();
                break;
            case var name when IsParagraph(name):
                EndBlock();
                break;
            case var name when IsLine(name):
                EndLine();
                break;
        }
    }

    private void Leave(IElement element)
    {
        switch (element.LocalName)
        {
            case "q":
                Append("”");
                break;
            case "li":
                EndLine();
                _items--;
                _bullet = "";
                break;
            case "pre":
                EndBlock();
                _preformatted--;
                break;
            case "h1" or "h2":
                EndHeading();
                break;
            case "td" or "th" when HoldsProse(element):
                EndBlock();
                break;
            case var name when IsParagraph(name):
                EndBlock();
                break;
            case var name when IsLine(name):
                EndLine();
                break;
        }
    }

    // Old pages lay out their columns with tables; such a cell is no datum.
    private static bool HoldsProse(IElement cell) => cell.TextContent.Length > LongestDatum;

    private static bool IsParagraph(string name) => name is
        "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "ul" or "ol" or "dl" or "table" or "blockquote" or "figure" or "figcaption" or "hr"
        or "div" or "section" or "article" or "main" or "header" or "body" or "form" or "fieldset" or "address" or "details" or "summary" or "center" or "caption";

    private static bool IsLine(string name) => name is "tr" or "dt" or "dd" or "option" or "legend" or "thead" or "tbody" or "tfoot";

    // A browser shows a run of white space as one blank and a soft hyphen as nothing.
    private void Append(string run)
    {
        foreach (var character in run)
        {
            if (character is '\u00AD' or '\u200B' or '\uFEFF')
                continue;
            if (_preformatted > 0 && character == '\n')
                Break();
            else if (character is not (' ' or '\t' or '\n' or '\r' or '\f'))
                _line.Append(character);
            else if (_line.Length > 0 && _line[^1] is not (' ' or '\t'))
                _line.Append(' ');
        }
    }

    // Two breaks in a row part paragraphs.
    private void Break()
    {
        _blankWanted |= _line.Length == 0;
        EndLine();
    }

    private void EndHeading()
    {
        if (_title is not null && Letters.Slug(_line.ToString()) == _title)
            _line.Clear();
        EndBlock();
    }

    private void EndBlock()
    {
        EndLine();
        // Inside a list item a paragraph is no block of its own.
        _blankWanted |= _items == 0;
    }

    private void EndLine()
    {
        var line = _line.ToString().Trim();
        _line.Clear();
        if (line.Length == 0)
            return;
        if (_text.Length > 0)
            _text.Append(_blankWanted ? "\n\n" : "\n");
        _text.Append(_bullet).Append(line);
        _bullet = "";
        _blankWanted = false;
    }
}
