using System.Collections.Frozen;

namespace Stance.Language;

/// <summary>Words that, with a capital, begin a sentence rather than go on with a name: the "The" of "in the U.S. The bill failed".</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = new[]
    {
        "The", "A", "An", "This", "That", "These", "Those", "It", "He", "She", "They", "We", "I", "You", "His", "Her", "Its", "Their", "Our", "My", "In", "On", "At", "By", "For",
        "From", "With", "But", "And", "Or", "So", "Yet", "If", "When", "While", "After", "Before", "Since", "As", "There", "Here", "What", "Who", "Why", "How", "Where", "Some",
        "Many", "Most", "Both", "All", "No", "Not", "Under", "However", "Meanwhile", "Still", "Also", "Then", "Now", "One", "Two", "Three", "Another", "Last", "Such", "Asked",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => Words.Contains(word);
}
