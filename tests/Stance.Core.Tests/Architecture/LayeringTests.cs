using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Stance.CoreTests;

/// <summary>Data flows one way through the rooms, and other people's types stay inside the room that needs them.</summary>
public sealed partial class LayeringTests
{
    private static readonly Assembly Core = typeof(StanceAnalyzer).Assembly;

    public static TheoryData<string> Rooms => [.. Repository.Rooms];

    [Fact]
    public void Every_folder_with_code_is_a_known_room() =>
        Assert.Equal(Repository.Rooms.Order(StringComparer.Ordinal), Repository.Sources("src/Stance.Core").Select(RoomOf).OfType<string>().Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_public_type_stands_in_one_room_or_at_the_root() =>
        Assert.Equal(Core.GetExportedTypes().Where(type => !type.IsNested).Select(NameOf).Order(StringComparer.Ordinal), PublicTypes().Select(type => type.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_rooms_to_its_left(string room)
    {
        var right = Repository.Rooms.SkipWhile(other => other != room).Skip(1).ToList();
        var types = PublicTypes().Where(type => right.Contains(type.Room!)).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var namespaces = right.Select(other => $"Stance.{other}").ToList();
        var wrong =
            from file in Repository.Sources($"src/Stance.Core/{room}")
            let code = Repository.Code(file)
            from name in namespaces.Where(name => Regex.IsMatch(code, $@"\b{name}\b")).Concat(Identifier().Matches(code).Select(match => match.Value).Where(types.Contains)).Distinct()
            select $"{file} names {name}";
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Lucene", "Indexing")]
    [InlineData("AngleSharp", "Text")]
    [InlineData("SmartReader", "Text")]
    public void A_library_is_known_to_one_room_only(string library, string room)
    {
        var users = Repository.Sources("src").Where(file => Regex.IsMatch(Repository.Code(file), $@"\b{library}\b")).Select(file => RoomOf(file) ?? file).Distinct();
        Assert.Equal([room], users);
    }

    [Fact]
    public void No_public_signature_names_a_third_partys_type()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var foreign =
            from type in Core.GetExportedTypes()
            from used in type.GetMembers(Declared).Where(IsVisible).SelectMany(TypesOf).Concat(type.GetInterfaces()).Append(type.BaseType).OfType<Type>().SelectMany(Parts)
            where used.Assembly != Core && used.Assembly != typeof(object).Assembly && !used.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal)
            select $"{type.Name} shows {used.FullName}";
        Assert.Empty(foreign.Distinct());
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false, // properties and events show in their methods
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type) : [type];

    private static IEnumerable<(string Name, string? Room)> PublicTypes() =>
        from file in Repository.Sources("src/Stance.Core")
        from match in PublicType().Matches(Repository.Code(file))
        select (match.Groups["name"].Value, RoomOf(file));

    private static string? RoomOf(string file) => file.Split('/') is ["src", "Stance.Core", var room, _, ..] ? room : null;

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial|ref) )*(?:record struct|record|struct|class|interface|enum|delegate \S+) (?<name>\w+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PublicType();

    // A word with a capital that is no member ("stream.Position") and no name of a number or string ("double Score").
    [GeneratedRegex(@"(?<![.\w])(?<!\b(?:int|double|float|byte|long|bool|string) )[A-Z]\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
