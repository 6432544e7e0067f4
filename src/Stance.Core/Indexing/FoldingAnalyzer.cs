using Lucene.Net.Analysis;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Stance.Text;

namespace Stance.Indexing;

/// <summary>Splits text into words, folds them and, in the fields of running text, reduces them to their stems. Safe to use from several threads.</summary>
internal sealed class FoldingAnalyzer() : Analyzer(PER_FIELD_REUSE_STRATEGY)
{
    /// <summary>Words between two values of one field, so that no phrase reaches from one name into the next.</summary>
    private const int Gap = 100;

    /// <summary>The words of a text as they stand in the index.</summary>
    public ImmutableArray<string> Words(string field, string text)
    {
        using var stream = GetTokenStream(field, text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        var words = ImmutableArray.CreateBuilder<string>();
        while (stream.IncrementToken())
            words.Add(term.ToString()!);
        stream.End();
        return words.ToImmutable();
    }

    public override int GetPositionIncrementGap(string fieldName) => Gap;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var words = new StandardTokenizer(LuceneVersion.LUCENE_48, reader);
        TokenStream folded = new EnglishPossessiveFilter(LuceneVersion.LUCENE_48, new FoldingFilter(words));
        // Porter needs no tables, which a cold search would feel; "neutrality" and "neutral" meet.
        return new(words, Fields.IsStemmed(fieldName) ? new PorterStemFilter(folded) : folded);
    }

    /// <summary>"Vučić" becomes "vucic", "U.N" becomes "un".</summary>
    private sealed class FoldingFilter : TokenFilter
    {
        private readonly ICharTermAttribute _term;

        public FoldingFilter(TokenStream input)
            : base(input) => _term = AddAttribute<ICharTermAttribute>();

        public override bool IncrementToken()
        {
            if (!m_input.IncrementToken())
                return false;
            var folded = Letters.Fold(_term.Buffer.AsSpan(0, _term.Length));
            _term.SetEmpty().Append(IsAcronym(folded) ? folded.Replace(".", "", StringComparison.Ordinal) : folded);
            return true;
        }

        private static bool IsAcronym(string word)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
                    return false;
            }

            return word.Length > 2;
        }
    }
}
