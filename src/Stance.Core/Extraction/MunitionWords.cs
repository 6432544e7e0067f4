using System.Collections.Frozen;

namespace Stance.Extraction;

/// <summary>Words for what has a caliber, for what looks like it and has none, and for the surroundings in which guns are spoken of.</summary>
internal static class MunitionWords
{
    // General knowledge of the field. Lemmas.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Strong = Set(
        "shell bomb rocket mortar howitzer gun cannon ammunition ammo munition cartridge rifle pistol revolver shotgun carbine handgun firearm grenade projectile artillery warhead missile bullet propellant "
        + "autocannon launcher mlrs ordnance casing calibre caliber slug charge fuse fuze gunfire machinegun sidearm submachine bmg nato smoothbore gunship deckgun");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Weak = Set("round barrel tube piece battery system weapon one magazine belt shot variant turret salvo fire crew stock case primer");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Never = Set(
        "rain rainfall snow water film lens camera zoom plywood plate glass steel pipe drill bit spanner wrench screw bolt nail cable wire hose watch dial screen display board tile paper thickness depth width "
        + "diameter strap socket jack seal panel ball negative fabric rope tyre tire wheel wall armour armor layer gap wafer nm plank");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Around = Set(
        "gunner soldier army military artillery troop weapon arms battery ammunition shell howitzer tank brigade infantry front battlefield marine navy corvette frigate force war calibre caliber munition mortar");

    public static bool IsStrong(ReadOnlySpan<char> lemma) => Strong.Contains(lemma);

    public static bool IsWeak(ReadOnlySpan<char> lemma) => Weak.Contains(lemma);

    public static bool IsNever(ReadOnlySpan<char> lemma) => Never.Contains(lemma);

    public static bool IsAround(ReadOnlySpan<char> lemma) => Around.Contains(lemma) || Strong.Contains(lemma);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
