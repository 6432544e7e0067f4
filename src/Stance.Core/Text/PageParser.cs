using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Stance.Text;

/// <summary>
/// Parses web pages as browsers do, without running or loading anything, and gives up on those whose markup would cost quadratic time or memory.
/// Looks at every 127th element only (a prime, so that no repeated pattern of tags keeps out of sight).
/// </summary>
internal sealed class PageParser
{
    // AngleSharp, like browsers, stops nesting at 512, but goes on to count the open elements with every further tag.
    private const int DeepestNesting = 500;
    private const int SampleEvery = 127;

    // "<p><font color=1>" again and again opens every unclosed font anew in each paragraph. Those copies are not announced;
    // they show as chains of only children, which pages do not have in such lengths otherwise.
    private const int LongestChain = 50;
    private const long MostCopies = 5_000_000;

    private int _created;
    private long _copies;
    private IElement? _sampled;

    private PageParser()
    {
    }

    /// <summary>The page as a tree. Takes any string.</summary>
    /// <exception cref="InvalidDataException">The markup is nested, or left open, beyond what any browser could show.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var guard = new PageParser();
        return new HtmlParser(new HtmlParserOptions { IsScripting = false, OnCreated = (element, _) => guard.Watch(element) }).ParseDocument(html);
    }

    private void Watch(IElement element)
    {
        if (++_created % SampleEvery != 0)
            return;
        if (_sampled is not null)
        {
            if (Depth(_sampled) > DeepestNesting)
                throw new InvalidDataException("is nested deeper than any browser goes; save the article as plain text");
            var chain = Chain(_sampled);
            _copies += chain > LongestChain ? (long)chain * SampleEvery : 0;
            if (_copies > MostCopies)
                throw new InvalidDataException("leaves so many tags open that no browser could show it; save the article as plain text");
        }

        _sampled = element;
    }

    private static int Depth(IElement element)
    {
        var depth = 0;
        for (INode? node = element; node is not null && depth <= DeepestNesting; node = node.Parent)
            depth++;
        return depth;
    }

    private static int Chain(IElement element)
    {
        var length = 0;
        for (var child = element.FirstElementChild; child is not null && length <= DeepestNesting; child = child.FirstElementChild)
            length++;
        return length;
    }
}
