using System.Globalization;
using Xunit;

namespace Stance.CoreTests;

/// <summary>Same input, same bytes, whatever the machine's language.</summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("tr-TR")] // i and I are no pair
    [InlineData("ar-SA")] // another calendar
    [InlineData("th-TH")] // the Buddhist year
    [InlineData("de-DE")] // 1.000,5
    public void A_culture_changes_no_byte(string culture)
    {
        var expected = Run(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Run(new CultureInfo(culture)));
    }

    private static List<string> Run(CultureInfo culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        try
        {
            var analyzer = new StanceAnalyzerBuilder().Build();
            using var index = StatementIndex.InMemory();
            List<string> lines = [];
            foreach (var article in Repository.Articles.Select(article => Document.Parse(article.Id, article.Text)))
            {
                var analysis = analyzer.Analyze(article);
                lines.Add(AnalysisJson.Write(analysis));
                index.Add(analysis);
            }

            index.Commit();
            lines.AddRange(ContradictionFinder.Default.Find(index).Select(finding => AnalysisJson.Write(finding)));
            lines.AddRange(index.Search("kind:FLOW OR value:>1.5e3 OR date:2025-03..2025-11").Select(hit => string.Create(CultureInfo.InvariantCulture, $"{hit.Document.Published:o} {hit.Statement.Id}")));
            return lines;
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }
}
