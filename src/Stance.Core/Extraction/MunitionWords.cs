using Stance.Text;

namespace Stance.Extraction;

/// <summary>What a word says of a bore beside it.</summary>
[Flags]
internal enum BoreWord
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A gun or munition: it has the bore.</summary>
    Strong = 1,

    /// <summary>Said of guns and of much else: only a bore of the tables, in a text on arms, takes it.</summary>
    Weak = 2,

    /// <summary>What guns fire: a bore of the tables takes it anywhere.</summary>
    Fired = 4,

    /// <summary>What is measured in millimetres without being a gun.</summary>
    Length = 8,

    /// <summary>The text speaks of arms where it stands.</summary>
    Around = 16,

    /// <summary>Makes the gun, shell, cartridge or belt behind it a peaceful one: a nail gun shoots nails, an ink cartridge holds ink, and a snail has a shell.</summary>
    Tame = 32,

    /// <summary>A weapon fired from the hand or shoulder; its bore is below that of any cannon.</summary>
    Hand = 64,

    /// <summary>A maker or type of gun that stands for the gun, if it has a capital: "a 9mm Glock", "the 122mm Grad".</summary>
    Make = 128,
}

/// <summary>
/// Words for what has a caliber, for what comes in millimetres and has none, and for the surroundings in which guns are spoken of. General knowledge of the
/// field; lemmas, but for the names.
/// </summary>
internal static class MunitionWords
{
    private static readonly WordTable<BoreWord> Words = Read(
        (BoreWord.Strong | BoreWord.Around,
            "shell bomb rocket mortar howitzer gun cannon ammunition ammo munition cartridge rifle pistol revolver shotgun carbine handgun firearm grenade projectile artillery warhead missile bullet propellant "
            + "autocannon launcher mlrs ordnance gunfire machinegun sidearm submachine bmg smoothbore gunship deckgun weapon musket tracer blank buckshot ngsw smg lmg hmg flak mitrailleuse casemate shrapnel semi-automatic semiautomatic"),
        (BoreWord.Weak,
            "barrel tube piece battery system one belt variant turret crew stock case casing primer charge fuse fuze model version family production output supply shipment line plant factory contract stockpile mount chambering dart hull jacket sabot"),
        (BoreWord.Fired,
            "round magazine shot salvo fire slug barrage volley shelling canister"),
        (BoreWord.Length,
            "rain rainfall snow snowfall hail water film lens camera zoom plywood plate glass steel pipe drill bit spanner wrench screw bolt nail cable wire hose watch dial screen display board tile paper thickness depth width "
            + "height length diameter radius strap socket jack seal panel negative fabric rope tyre tire wheel wall armour armor layer gap wafer nm plank filter scope optic sight valve heater bearing nozzle hole crater dent scratch "
            + "fragment splinter wound scar incision needle fan driver pad pin stud rivet washer nut ring bead pearl rod bar rebar mesh sheet foil coating foam slab stone gravel pebble sand seam stitch hem heel sole blade cabinet safe "
            + "rack rail carriage cover sleeve adapter gauge gage reel print projector stills photograph movie disc disk rotor fork travel clearance spacing margin error deviation resolution precipitation downpour rainstorm "
            + "tumour tumor cyst lesion stent catheter canal duct conduit gutter pipeline timber beam batten lath hedge lawn turf duvet mattress wheelbase overhang gasket grommet dowel ply veneer laminate cardboard tape ribbon thread "
            + "yarn cord chain chip die sensor telescope mirror monocular binoculars eyepiece aperture bezel bracelet clasp crystal magnet button buckle zip zipper hinge knob latch mug tin jar bottle pot pan brush roller pencil "
            + "pen nib ruler grid tread hub spoke axle piston cylinder crankshaft stroke spring damper tank pump battery-pack barrel-length bowl marble ball-bearing joint bed window larva beetle moth spider fish frog shrew egg seed leaf petal"),
        (BoreWord.Around,
            "gunner gunman soldier army military artillery troop arms arsenal battery ammunition shell howitzer tank brigade infantry front battlefield marine navy corvette frigate destroyer cruiser battleship force war calibre caliber "
            + "munition mortar sniper trench gunboat shoot shooter shooting gunshot marksman armoury armory holster trigger chamber reload muzzle ballistics artilleryman regiment battalion baseplate fighter colonel commander sergeant platoon militant rebel insurgent"),
        (BoreWord.Tame,
            "nail glue spray grease staple heat paint caulk caulking solder soldering massage speed radar rivet tattoo air-blow sealant silicone tagging price labelling label bolt sandblasting blasting welding welder "
            + "ink toner printer filter game pool video tape valve thermostatic ceramic tap shower snail egg sea seashell nut coconut clam oyster mussel tortoise turtle pasta taco tart chocolate bath cherry hull outer inner "
            + "oil well pipe watch sausage lamp cable column hand-held phone resin leather trouser seat conveyor fan timing film fashion glossy bouncing glitter seed"),
        (BoreWord.Hand,
            "rifle pistol revolver carbine handgun shotgun sidearm submachine musket smg"),
        (BoreWord.Make,
            "Glock Beretta Makarov Tokarev Luger Walther Browning Colt Ruger Remington Winchester Mossberg Kalashnikov Uzi Parabellum Mauser Bofors Oerlikon Rheinmetall Bushmaster Vulcan Phalanx Gatling Grad Smerch Uragan Katyusha Hydra "
            + "Gustaf Nebelwerfer Excalibur Krasnopol HIMARS Caesar Paladin Archer Bohdana Krab Zuzana Dana Akatsiya Gvozdika Msta Nona Tyulpan Giatsint Hyacinth Shilka Tunguska Gepard Hispano Maxim Vickers Goalkeeper Pion Malka Koksan Nora Vasilek Podnos Rapira Tornado Pinaka Skyguard Skynex Soltam Flak KPV DShK Barrett"));

    /// <summary>What the word says of a bore; for lemmas and for words as they stand.</summary>
    public static BoreWord Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var use) ? use : BoreWord.None;

    public static bool Is(ReadOnlySpan<char> word, BoreWord use) => (Of(word) & use) != 0;

    private static WordTable<BoreWord> Read(params ReadOnlySpan<(BoreWord Use, string Words)> rows)
    {
        var uses = new Dictionary<string, BoreWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (use, words) in rows)
        {
            foreach (var word in words.Split(' '))
                uses[word] = uses.GetValueOrDefault(word) | use;
        }

        return new WordTable<BoreWord>(uses, ignoreCase: true);
    }
}
