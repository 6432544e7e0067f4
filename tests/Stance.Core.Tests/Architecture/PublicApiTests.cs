using PublicApiGenerator;
using Xunit;

namespace Stance.CoreTests;

public sealed class PublicApiTests
{
    private const string Approved = "tests/Stance.Core.Tests/PublicApi.approved.txt";

    /// <summary>Run with STANCE_APPROVE=1 to accept a change; it then shows in the diff.</summary>
    [Fact]
    public void The_public_api_changes_only_on_purpose()
    {
        var actual = typeof(StanceAnalyzer).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("STANCE_APPROVE") == "1")
            File.WriteAllText(Path.Combine(Repository.Root, Approved), actual);
        Assert.Equal(Repository.Read(Approved), actual);
    }
}
