using System.Text.RegularExpressions;
using Xunit;

namespace Stance.CoreTests;

public sealed partial class ReadmeTests
{
    public static TheoryData<string> Documents =>
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "corpora/README.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_first_program_of_the_readme_is_the_sample_that_is_built_and_run() =>
        Assert.Equal(Repository.Read("samples/Quickstart/Program.cs"), CSharp().Match(Repository.Read("README.md")).Groups["code"].Value);

    [Fact]
    public void The_sample_knows_only_the_package()
    {
        var project = Repository.Read("samples/Quickstart/Quickstart.csproj");
        Assert.Equal(["Stance.Core"], Included().Matches(project).Select(match => match.Groups["name"].Value));
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("Quickstart", Repository.Read("Stance.sln"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_build_runs_the_tests_as_the_readme_says()
    {
        const string Command = "dotnet test --solution Stance.sln -c Release";
        Assert.Contains(Command, Repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains(Command, Repository.Read("build.sh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md", 150)]
    [InlineData("ARCHITECTURE.md", 150)]
    [InlineData("CONTRIBUTING.md", 90)]
    public void A_document_that_everybody_reads_is_short(string file, int most) => Assert.InRange(Repository.Read(file).AsSpan().Count('\n'), 10, most);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_between_documents_lead_somewhere(string file) => Assert.All(
        Link().Matches(Repository.Read(file)).Select(match => match.Groups["path"].Value),
        path => Assert.True(Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(file)!, path)), $"{file} links to {path}"));

    [GeneratedRegex(@"```csharp\n(?<code>[\s\S]*?)```", RegexOptions.CultureInvariant)]
    private static partial Regex CSharp();

    [GeneratedRegex("Include=\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Included();

    [GeneratedRegex(@"\]\((?<path>[^)#:\s]+)(?:#[^)]*)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
