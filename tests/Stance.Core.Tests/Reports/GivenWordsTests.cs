using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Xunit;

namespace Stance.CoreTests.Reports;

/// <summary>Words and sentences that a file gives come out as they went in, whatever they are.</summary>
public sealed class GivenWordsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    // Words that a tokenizer would cut or join, and such as no tokenizer makes.
    private static readonly Gen<string> Form = Gen.OneOf(
        Any("Serbia", "Vučić", "can", "not", "n't", "’s", "don't", "3 000", ".", ",", "“", "”", "\"", "said", "the", "155mm", "€1.2bn", "U.S.", "_", "-", "1-2", "#", "the minister", "sold", "shells", "to", "Ukraine", "2025"),
        Any("🚀", "👩‍👩‍👧", "\u0301", "\u00A0", "\u200B", "\uFE0F", "\u202E", "日本", "٣", " x ", "|", "=", "SpaceAfter=No", "\u2028", "\u0007"),
        Gen.String[Gen.Char.AlphaNumeric, 1, 6]);

    private static readonly Gen<(string Form, bool Space, int Words)> Token = Gen.Select(Form, Gen.Bool, Gen.Int[1, 12]);

    private static readonly Gen<string> Lines = Gen.Select(Token.List[1, 12], Gen.Int[0, 4]).List[0, 8].Select(Write);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Any_words_come_out_as_they_went_in() => Lines.Sample(lines =>
    {
        var path = _folder.Write("any.conllu", lines);
        var document = Assert.Single(Document.Load(path));
        var written = Conllu.Write(StanceAnalyzer.Default.Analyze(document));
        Assert.Equal(Columns(lines), Columns(written));

        // What was written gives the same text, and is written the same again.
        var again = Assert.Single(Document.Load(_folder.Write("any.conllu", written)));
        Assert.Equal(document.Text, again.Text);
        Assert.Equal(written, Conllu.Write(StanceAnalyzer.Default.Analyze(again)));
    }, iter: 200, threads: 1);

    [Fact]
    public void The_words_of_an_annotator_that_keeps_to_its_own_are_written()
    {
        var document = Assert.Single(Document.Load(_folder.Write("own.conllu", "# sent_id = given\n1\tOne.\t_\t_\t_\t_\t_\t_\t_\t_\n")));
        var token = new Token(new TextSpan(0, 3), "one", PartOfSpeech.Numeral, "CD");
        var written = Conllu.Write(new Analysis(document) { Sentences = [new Sentence(token.Span, [token])] });
        Assert.Contains("# sent_id = own-1\n# text = One\n1\tOne\tone\t", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Twice_the_words_cost_twice_the_time()
    {
        Read(5_000); // What is built on first use is no cost of the words.
        var few = Read(25_000);
        var many = Read(100_000);
        Assert.True(many < few * 16 + TimeSpan.FromSeconds(1), $"{few} for 25,000 words, {many} for 100,000");

        TimeSpan Read(int count)
        {
            var lines = new StringBuilder();
            for (var i = 0; i < count; i++)
                lines.Append(CultureInfo.InvariantCulture, $"{(i % 500 == 0 ? "\n" : "")}{i % 500 + 1}\t{(i % 7 == 0 ? "Serbia" : i % 5 == 0 ? "sold" : "shells")}\t_\t_\t_\t_\t_\t_\t_\t{(i % 3 == 0 ? "SpaceAfter=No" : "_")}\n");
            var path = _folder.Write("many.conllu", lines.ToString());
            var clock = Stopwatch.StartNew();
            var written = Conllu.Write(StanceAnalyzer.Default.Analyze(Assert.Single(Document.Load(path))));
            Assert.Equal(count, Columns(written).Count(line => line.Length > 0));
            return clock.Elapsed;
        }
    }

    private static Gen<string> Any(params string[] forms) => Gen.Int[0, forms.Length - 1].Select(i => forms[i]);

    // Each sentence is a list of tokens, of which some have several words, and what stands before it.
    private static string Write(List<(List<(string Form, bool Space, int Words)> Tokens, int Head)> sentences)
    {
        var lines = new StringBuilder();
        foreach (var (tokens, head) in sentences)
        {
            lines.Append(head switch { 0 => "# newpar\n", 1 => "# sent_id = s/1\n", _ => "" });
            var next = 1;
            foreach (var (form, space, count) in tokens)
            {
                var misc = space ? "_" : "SpaceAfter=No";
                if (count is 2 or 3)
                    lines.Append(CultureInfo.InvariantCulture, $"{next}-{next + count - 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
                for (var i = 0; i < (count is 2 or 3 ? count : 1); i++)
                    lines.Append(CultureInfo.InvariantCulture, $"{next++}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
            }

            lines.Append('\n');
        }

        return lines.ToString();
    }

    // Numbers and forms, and nothing for the end of a sentence.
    private static IEnumerable<string> Columns(string lines) =>
        lines.Split('\n').Where(line => line.Length == 0 || line.Contains('\t', StringComparison.Ordinal)).Select(line => string.Join('\t', line.Split('\t').Take(2)));
}
