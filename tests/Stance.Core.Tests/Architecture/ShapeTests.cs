using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace Stance.CoreTests;

/// <summary>Values never change, types are few and closed, files are short.</summary>
public sealed class ShapeTests
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Public = typeof(StanceAnalyzer).Assembly.GetExportedTypes();

    public static TheoryData<string> Sources => [.. Repository.Sources("src").Concat(Repository.Sources("tests")).Concat(Repository.Sources("samples"))];

    [Fact]
    public void No_public_property_can_be_set_after_the_object_was_made() => Assert.Empty(
        from type in Public
        from property in type.GetProperties(Members)
        where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void No_public_field_can_be_written() => Assert.Empty(
        from type in Public
        from field in type.GetFields(Members)
        where field.IsPublic && !field.IsInitOnly && !field.IsLiteral && !type.IsEnum
        select $"{type.Name}.{field.Name}");

    [Fact]
    public void Public_structs_are_read_only() => Assert.Empty(
        Public.Where(type => type is { IsValueType: true, IsEnum: false } && !type.IsDefined(typeof(IsReadOnlyAttribute))).Select(type => type.Name));

    [Fact]
    public void Classes_are_sealed_or_static_or_abstract() => Assert.Empty(
        typeof(StanceAnalyzer).Assembly.GetTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Name[0] != '<').Select(type => type.FullName));

    [Fact]
    public void Nobody_outside_can_derive_from_an_abstract_class() => Assert.Empty(
        from type in Public
        where type is { IsClass: true, IsAbstract: true, IsSealed: false }
        from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let isCopy = constructor.GetParameters() is [{ ParameterType: var only }] && only == type // every record has one
        where !isCopy && !constructor.IsPrivate && !constructor.IsAssembly && !constructor.IsFamilyAndAssembly
        select type.Name);

    [Fact]
    public void Every_public_type_is_in_the_one_namespace() => Assert.All(Public, type => Assert.Equal("Stance", type.Namespace));

    [Fact]
    public void Public_types_are_few() => Assert.InRange(Public.Length, 1, 59);

    [Fact]
    public void No_public_type_bears_the_name_of_the_namespace() => Assert.DoesNotContain(Public, type => type.Name == "Stance");

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_source_file_is_short_and_finished(string file)
    {
        var text = Repository.Read(file);
        Assert.InRange(text.AsSpan().Count('\n'), 1, 400);
        // Spelled in two halves, so that this file passes too.
        foreach (var word in (string[])["TO" + "DO", "FIX" + "ME", "#reg" + "ion", "HA" + "CK:"])
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture")]
    [InlineData("P:System.Random.Shared")]
    [InlineData("T:System.Environment")]
    [InlineData("T:System.Console")]
    [InlineData("M:System.String.Normalize")]
    [InlineData("M:System.String.GetHashCode")]
    public void Core_is_built_without_clock_culture_chance_environment_and_console(string symbol)
    {
        Assert.Contains($"{symbol};", Repository.Read("BannedSymbols.txt"), StringComparison.Ordinal);
        var project = Repository.Read("src/Stance.Core/Stance.Core.csproj");
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", project, StringComparison.Ordinal);
        Assert.Contains("BannedSymbols.txt", project, StringComparison.Ordinal);
        Assert.All(Repository.Sources("src/Stance.Core"), file => Assert.DoesNotContain("RS0030", Repository.Read(file), StringComparison.Ordinal));
    }
}
