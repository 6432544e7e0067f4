using System.Collections.Frozen;

namespace Stance.Extraction;

/// <summary>
/// Words for what has a caliber, for what comes in millimetres and has none, and for the surroundings in which guns are spoken of. General knowledge of the
/// field; lemmas, but for the names.
/// </summary>
internal static class MunitionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Strong = Set(
        "shell bomb rocket mortar howitzer gun cannon ammunition ammo munition cartridge rifle pistol revolver shotgun carbine handgun firearm grenade projectile artillery warhead missile bullet propellant "
        + "autocannon launcher mlrs ordnance gunfire machinegun sidearm submachine bmg smoothbore gunship deckgun weapon musket tracer blank buckshot ngsw smg lmg hmg flak mitrailleuse casemate shrapnel");

    // Said of guns and of much else: only a bore of the tables, in a text on arms, takes them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Weak = Set(
        "barrel tube piece battery system one belt variant turret crew stock case casing primer charge fuse fuze model version family production output supply shipment line mount chambering dart hull jacket sabot");

    // Said of what guns fire: a bore of the tables takes them anywhere.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fired = Set("round magazine shot salvo fire slug barrage volley shelling canister");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Never = Set(
        "rain rainfall snow snowfall hail water film lens camera zoom plywood plate glass steel pipe drill bit spanner wrench screw bolt nail cable wire hose watch dial screen display board tile paper thickness depth width "
        + "height length diameter radius strap socket jack seal panel negative fabric rope tyre tire wheel wall armour armor layer gap wafer nm plank filter scope optic sight valve heater bearing nozzle hole crater dent scratch "
        + "fragment splinter wound scar incision needle fan driver pad pin stud rivet washer nut ring bead pearl rod bar rebar mesh sheet foil coating foam slab stone gravel pebble sand seam stitch hem heel sole blade cabinet safe "
        + "rack rail carriage cover sleeve adapter gauge gage reel print projector stills photograph movie disc disk rotor fork travel clearance spacing margin error deviation resolution precipitation downpour rainstorm "
        + "tumour tumor cyst lesion stent catheter canal duct conduit gutter pipeline timber beam batten lath hedge lawn turf duvet mattress wheelbase overhang gasket grommet dowel ply veneer laminate cardboard tape ribbon thread "
        + "yarn cord chain chip die sensor telescope mirror monocular binoculars eyepiece aperture bezel bracelet clasp crystal magnet button buckle zip zipper hinge knob latch mug tin jar bottle pot pan brush roller pencil "
        + "pen nib ruler grid tread hub spoke axle piston cylinder crankshaft stroke spring damper tank pump battery-pack barrel-length bowl marble ball-bearing joint bed window larva beetle moth spider fish frog shrew egg seed leaf petal");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Around = Set(
        "gunner gunman soldier army military artillery troop arms arsenal battery ammunition shell howitzer tank brigade infantry front battlefield marine navy corvette frigate destroyer cruiser battleship force war calibre caliber "
        + "munition mortar sniper trench gunboat shoot shooter shooting gunshot marksman armoury armory holster trigger chamber reload muzzle ballistics artilleryman fighter colonel commander sergeant platoon militant rebel insurgent");

    // A nail gun shoots nails, an ink cartridge holds ink, and a snail has a shell.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Tame = Set(
        "nail glue spray grease staple heat paint caulk caulking solder soldering massage speed radar rivet tattoo foam pressure air-blow sealant silicone tagging price labelling label bolt sandblasting blasting welding welder "
        + "ink toner printer filter game pool video tape valve thermostatic ceramic tap shower snail egg sea seashell nut coconut clam oyster mussel tortoise turtle pasta taco tart chocolate bath cherry hull outer inner plastic "
        + "oil well pipe watch sausage lamp cable column hand-held phone resin leather trouser seat conveyor fan timing film fashion glossy bouncing glitter seed");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Hand = Set("rifle pistol revolver carbine handgun shotgun sidearm submachine musket smg");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Makes = Set(
        "Glock Beretta Makarov Tokarev Luger Walther Browning Colt Ruger Remington Winchester Mossberg Kalashnikov Uzi Parabellum Mauser Bofors Oerlikon Rheinmetall Bushmaster Vulcan Phalanx Gatling Grad Smerch Uragan Katyusha Hydra "
        + "Gustaf Nebelwerfer Excalibur Krasnopol HIMARS Caesar Paladin Archer Bohdana Krab Zuzana Dana Akatsiya Gvozdika Msta Nona Tyulpan Giatsint Hyacinth Shilka Tunguska Gepard Hispano Maxim Vickers Goalkeeper Flak KPV DShK Barrett");

    public static bool IsStrong(ReadOnlySpan<char> lemma) => Strong.Contains(lemma);

    public static bool IsWeak(ReadOnlySpan<char> lemma) => Weak.Contains(lemma);

    /// <summary>What guns fire: rounds, slugs, salvoes.</summary>
    public static bool IsFired(ReadOnlySpan<char> lemma) => Fired.Contains(lemma);

    /// <summary>What is measured in millimetres without being a gun.</summary>
    public static bool IsNever(ReadOnlySpan<char> lemma) => Never.Contains(lemma);

    /// <summary>Whether the text speaks of arms where the word stands.</summary>
    public static bool IsAround(ReadOnlySpan<char> lemma) => Around.Contains(lemma) || Strong.Contains(lemma);

    /// <summary>Whether the word makes the gun, shell, cartridge or belt behind it a peaceful one.</summary>
    public static bool IsTame(ReadOnlySpan<char> lemma) => Tame.Contains(lemma);

    /// <summary>Whether one man fires it from the hand or shoulder; its bore is below that of any cannon.</summary>
    public static bool IsHandWeapon(ReadOnlySpan<char> lemma) => Hand.Contains(lemma);

    /// <summary>Makers and types of guns that stand for the gun: "a 9mm Glock", "the 122mm Grad". For words with a capital.</summary>
    public static bool IsMake(ReadOnlySpan<char> word) => Makes.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
