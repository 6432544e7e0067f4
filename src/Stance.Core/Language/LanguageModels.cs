namespace Stance.Language;

/// <summary>The trained models that are embedded in the assembly, each read once. Immutable, safe to share.</summary>
internal sealed class LanguageModels
{
    private static readonly Lazy<LanguageModels> LazyEmbedded = new(() => new LanguageModels());

    private LanguageModels()
    {
        var words = ModelFile.Read("words.bin");
        Features = new WordFeatures(words);
        Sentences = new SentenceModel(ModelFile.Read("sentences.bin"), words);
        Grammar = new GrammarModel(ModelFile.Read("grammar.bin"), words);
        Names = new NameModel(ModelFile.Read("names.bin"), words);
    }

    /// <summary>The embedded models; read on first use.</summary>
    public static LanguageModels Embedded => LazyEmbedded.Value;

    public WordFeatures Features { get; }

    public SentenceModel Sentences { get; }

    public GrammarModel Grammar { get; }

    public NameModel Names { get; }
}
