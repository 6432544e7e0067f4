namespace Stance.Extraction;

/// <summary>
/// Words between quotation marks, whatever the marks are for. A quotation over several paragraphs, each of which repeats the opening mark, has one part for each of them.
/// </summary>
/// <param name="Parts">In text order, with their marks; never empty.</param>
internal readonly record struct QuotePassage(ImmutableArray<TextSpan> Parts);
