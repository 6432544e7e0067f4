namespace Stance.Indexing;

/// <summary>
/// The fields of the Lucene documents. Each analysed document is one block: a Lucene document per statement, then one for the document itself.
/// </summary>
internal static class Fields
{
    /// <summary>Rises with every change of what is written here; an index of another version is refused.</summary>
    public const string Version = "1";

    /// <summary>The document's sort key (see <see cref="SortKey"/>), on all of its block: what replacing deletes by.</summary>
    public const string Key = "key";

    /// <summary>The same key, on the document's own Lucene document only: what <see cref="StatementIndex.Analyses"/> walks along.</summary>
    public const string Parent = "parent";

    /// <summary>Hash of the text of a document.</summary>
    public const string Hash = "hash";

    /// <summary>Place of a statement in its document: start, then number.</summary>
    public const string Order = "order";

    /// <summary>Words of closed sets and other exact terms, each with its field before it: "kind:flow", "class:arms".</summary>
    public const string Is = "is";

    /// <summary>Whole folded names with their slot: "holder:serbia".</summary>
    public const string Exact = "exact";

    /// <summary>Term of <see cref="Is"/> that every statement has.</summary>
    public const string AnyStatement = "kind:statement";

    /// <summary>Term of <see cref="Is"/> that every document's own Lucene document has.</summary>
    public const string AnyDocument = "kind:document";

    // Stemmed words.
    public const string Words = "words";
    public const string Sentence = "sentence";
    public const string Title = "title";
    public const string Keywords = "keywords";
    public const string Target = "target";
    public const string Goods = "goods";

    // Names, not stemmed.
    public const string Names = "names";
    public const string Holder = "holder";
    public const string Supplier = "supplier";
    public const string Recipient = "recipient";
    public const string Via = "via";
    public const string Source = "source";

    // Numbers.
    public const string Caliber = "caliber";
    public const string Amount = "amount";
    public const string First = "first";
    public const string Last = "last";

    // Stored only.
    public const string Json = "json";
    public const string Text = "text";
    public const string SourceLine = "sourceLine";

    private const int LongestKey = 4096;

    /// <summary>Whether the words of a field are reduced to their stems.</summary>
    public static bool IsStemmed(string field) => field is Words or Sentence or Title or Keywords or Target or Goods;

    /// <summary>
    /// A term whose order in UTF-8 is the ordinal order of ids in UTF-16, and which keeps halves of surrogate pairs apart (Lucene would make
    /// them all one replacement character): surrogates move behind the rest of the plane below them, what came after them to the next plane.
    /// Ids too long for a term are cut and get their hash.
    /// </summary>
    public static string SortKey(string id)
    {
        var cut = id.Length <= LongestKey ? id : $"{id[..LongestKey]}{AnalysisJson.HashOf(id)}";
        return cut.AsSpan().IndexOfAnyInRange('\ud800', '\uffff') < 0 ? cut : string.Concat(cut.Select(letter => letter switch
        {
            < '\ud800' => letter.ToString(),
            < '\ue000' => ((char)(letter + 0x800)).ToString(),
            _ => char.ConvertFromUtf32(letter + 0x2000),
        }));
    }

    /// <summary>A term of <see cref="Is"/> or <see cref="Exact"/>; cut where Lucene takes no more.</summary>
    public static string Term(string field, string value) => value.Length <= 1000 ? $"{field}:{value}" : $"{field}:{value.AsSpan(0, 1000)}";

    /// <summary>A term of <see cref="Amount"/>: terms of one unit stand in the order of their numbers. No unit: any.</summary>
    public static string AmountTerm(string? unit, double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number == 0 ? 0 : number);
        var ascending = unchecked((ulong)(bits < 0 ? ~bits : bits ^ long.MinValue));
        return Term(unit is null ? "" : Stance.Text.Letters.Fold(unit), "") + ascending.ToString("x16", CultureInfo.InvariantCulture);
    }
}
